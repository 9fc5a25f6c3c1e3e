/** Lets the page have its turn: what is pressed meanwhile is heard, and what has changed is drawn. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    // A timer would wait for longer each time, and in a tab that isn't seen for a second.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
