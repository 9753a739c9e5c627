/** Words of scripts: bringing them in, editing them, setting prompter screens. */
export const script = {
  'refusal.script.none': ['没有收到文件。请把台词文件放在 file 字段里，或直接发送文字。', 'No file came. Send the script in the field "file", or its text as the body.'],
  'refusal.script.notWord': ['这不是台词文件。请用 .docx、.txt 或 .md，或把文字复制出来粘贴。', 'This is no script. Use .docx, .txt or .md, or paste its text.'],
  'refusal.script.oldWord': [
    '这是旧格式的 Word 或 WPS 文字（.doc、.wps、.rtf）。请打开后另存为 .docx 再导入。',
    'This is an old Word or WPS file (.doc, .wps, .rtf). Open it, save it as .docx, and import that.',
  ],
  'refusal.script.pdf': ['这是 PDF。请找原来的 Word 文件，或把文字复制出来粘贴。', 'This is a PDF. Use the document it was made from, or paste its text.'],
  'refusal.script.password': ['文件有密码。请在 WPS 或 Word 里取消密码、保存后再导入。', 'The file has a password. Remove it in WPS or Word, save, and import again.'],
  'refusal.script.damaged': [
    '文件已损坏，读不全，什么也没有导入。请在 WPS 或 Word 里打开、另存后再试。',
    'The file is damaged; nothing was imported. Open it in WPS or Word, save it anew and try again.',
  ],
  'refusal.script.noText': ['文件里没有文字。图片里的字读不出来。', 'There are no words in the file. Words in pictures can’t be read.'],
  'refusal.script.tooLong': ['台词太长（超过 {limit} 字），什么也没有导入。请分成几个环节。', 'The script is too long (over {limit} characters); nothing was imported. Split it into several cues.'],
  'refusal.script.tooMany': ['一个环节最多 {limit} 段台词。请分成几个环节。', 'A cue takes at most {limit} paragraphs. Split it into several cues.'],
  'script.problem.left': ['最后 {count} 段没有收进来：一个环节最多 {limit} 段。', 'The last {count} paragraphs were left out: a cue takes at most {limit}.'],
} as const satisfies Record<string, readonly [string, string]>
