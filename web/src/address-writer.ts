// Writes the state into the address. Browsers refuse more than 200 changes of the address in ten seconds (a key held down makes them), and
// then the address lags behind for good: changes that come faster are written once, after a pause.

/** Milliseconds between two writes; 60 makes at most 167 in ten seconds. */
const pause = 60

/** A function that writes an address: a new entry of the history at once, the present entry at most every `pause` milliseconds. */
export function makeAddressWriter(): (address: string, newEntry: boolean) => void {
  let last = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  return (address, newEntry) => {
    clearTimeout(waiting)
    const write = (): void => {
      last = performance.now()
      if (address !== location.hash) history[newEntry ? 'pushState' : 'replaceState'](null, '', address)
    }
    const left = last + pause - performance.now()
    if (newEntry || left <= 0) write()
    else waiting = setTimeout(write, left)
  }
}
