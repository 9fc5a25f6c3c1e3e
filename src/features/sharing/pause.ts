/** Gives the page a turn to handle what was pressed and to draw what has changed. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    // Browsers lengthen timers that follow each other, to a second in a hidden tab.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
