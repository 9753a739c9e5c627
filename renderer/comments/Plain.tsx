/** Words from outside: text, never markup, each in its own direction so that it can't turn the line around it. */
export const Plain = ({ text, className }: { text: string; className?: string | undefined }) => (
  <bdi dir="auto" className={className}>
    {text}
  </bdi>
)
