// Rows of a list are moved with pointer, pen or finger by their handles. Buttons do the same for the keyboard.

/**
 * @param {HTMLElement} list whose children are the rows
 * @param {function(): void} moved called when a row was dropped at another place
 */
export function dragRows(list, moved) {
  list.addEventListener('pointerdown', (event) => {
    const handle = /** @type {HTMLElement} */ (event.target).closest('.drag-handle');
    const row = /** @type {HTMLElement} */ (handle?.closest('li') ?? null);
    if (row && event.button === 0) {
      event.preventDefault();
      drag(list, row, event.pointerId, moved);
    }
  });
}

function drag(list, row, pointer, moved) {
  const before = [...list.children].indexOf(row);
  const ending = new AbortController();
  const {signal} = ending;
  row.classList.add('dragged');
  const end = () => {
    ending.abort();
    row.classList.remove('dragged');
    if ([...list.children].indexOf(row) !== before) {
      moved();
    }
  };
  const mine = (act) => (event) => { if (event.pointerId === pointer) { act(event); } };
  window.addEventListener('pointermove', mine((event) => place(list, row, event.clientY)), {signal});
  window.addEventListener('pointerup', mine(end), {signal});
  window.addEventListener('pointercancel', mine(end), {signal});
}

/** Puts the row where the pointer is. */
function place(list, row, y) {
  const next = [...list.children].find((other) => {
    const box = other.getBoundingClientRect();
    return other !== row && y < box.top + box.height / 2;
  }) ?? null;
  if (next !== row.nextElementSibling) {
    list.insertBefore(row, next);
  }
}
