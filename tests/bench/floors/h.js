/** Floor H: what a tick changes on the built page, by hand: box, row, what is left, the bar, and the mark of what is next. */
const boxes = [...document.querySelectorAll('article input[type="checkbox"]')]
const rows = boxes.map((box) => box.closest('article'))
const header = document.querySelector('#steps-title, h2')
const left = header.parentElement.appendChild(document.createElement('p'))
const bar = left.appendChild(document.createElement('progress'))
const count = left.appendChild(document.createElement('span'))
const next = document.createElement('span')
next.textContent = 'Härnäst'
bar.max = boxes.length

const show = () => {
  const open = boxes.filter((box) => !box.checked)
  const minutes = open.reduce(
    (sum, box) => sum + parseInt(box.closest('article').textContent.match(/(\d+) min/)?.[1] ?? 0),
    0,
  )
  bar.value = boxes.length - open.length
  count.textContent = `${open.length} kvar, ${minutes} min`
  open[0]?.closest('article').querySelector('p')?.prepend(next)
}

rows.forEach((row, index) => {
  const says = row.querySelector('.visually-hidden')
  boxes[index].addEventListener('change', ({ target }) => {
    row.dataset.status = target.checked ? 'done' : 'not-started'
    if (says) says.textContent = target.checked ? 'klart' : 'inte påbörjat'
    show()
    localStorage.setItem('floor-h', JSON.stringify(boxes.map((box) => box.checked)))
  })
})
