/** The program of the practice switcher, with this PC's cameras and the overlay over them. */
export const openPracticePage = (): void => void window.open('/practice/', 'daobo-practice')
