import type { Person } from '../show.ts'

export const officer: Person = {
  id: 'officer',
  name: '杜警官',
  title: '社区民警',
  unit: '沿江派出所',
  role: 'host',
  mic: '主播话筒',
}

export const banker: Person = {
  id: 'banker',
  name: '李经理',
  title: '网点经理',
  unit: '江城银行沿江支行',
  role: 'cohost',
  mic: '副播话筒',
}

export const people: readonly Person[] = [officer, banker]
