// The address and the keyboard.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionOf, keyTable, stepIn } from '../../web/src/keys.ts'
import { firstState, mostPins, readAddress, type State, views, writeAddress } from '../../web/src/state.ts'

test('any state survives the address', () => {
  const id = fc.string({ minLength: 1, maxLength: 12 }).filter(text => text.isWellFormed())
  const state = fc.record(
    {
      view: fc.constantFrom(...views),
      open: fc.boolean(),
      panes: fc.array(id, { maxLength: 4 }),
      off: fc.array(id, { maxLength: 3 }),
      pins: fc.uniqueArray(id, { maxLength: mostPins }),
      query: fc.string().filter(text => text.isWellFormed()),
      theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
      finding: id,
      claim: id,
      base: id,
    },
    { requiredKeys: ['view', 'open', 'panes', 'off', 'pins', 'query', 'theme'] },
  )
  fc.assert(
    fc.property(state, one => {
      expect(readAddress(writeAddress(one as State))).toEqual(one)
    }),
  )
})

test.each(['', '#', '#view=nonsense&theme=pink', '#%%%'])(
  'an address that says nothing useful gives the first view: %j',
  hash => {
    expect(readAddress(hash)).toEqual(firstState)
  },
)

const press = (key: string, more = {}) => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })
const free = { editing: false, control: false }

test('every key of the help does what it says', () => {
  for (const { keys, action } of keyTable) {
    const [key, shift] = keys === 'Esc' ? ['Escape', false] : keys === 'Shift+F7' ? ['F7', true] : [keys, false]
    expect(actionOf(press(key, { shiftKey: shift }), free)).toBe(action)
  }
})

test('the browser keeps its keys, a text field its letters, a button its Enter', () => {
  expect(actionOf(press('j', { ctrlKey: true }), free)).toBeUndefined()
  expect(actionOf(press('j'), { editing: true, control: false })).toBeUndefined()
  expect(actionOf(press('Escape'), { editing: true, control: false })).toBe('close')
  expect(actionOf(press('Enter'), { editing: false, control: true })).toBeUndefined()
})

test('steps stay inside the list and begin at its ends', () => {
  expect([
    stepIn([1, 2, 3], undefined, 1),
    stepIn([1, 2, 3], undefined, -1),
    stepIn([1, 2, 3], 3, 1),
    stepIn([1, 2, 3], 2, -1),
    stepIn([], undefined, 1),
  ]).toEqual([1, 3, 3, 1, undefined])
})
