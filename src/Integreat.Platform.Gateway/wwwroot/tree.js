// The page tree: keys and the mouse. Keys that the tree takes do not scroll the page; where something is dropped is seen before it is.
const keys = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter', ' ']);
const rowHeight = 44;

export function attach(tree, screen, mayMove) {
  nameActive(tree);
  tree.addEventListener('keydown', event => {
    if (event.target !== tree || !keys.has(event.key) || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    if (!event.altKey) {
      screen.invokeMethodAsync('KeyAsync', event.key);
    } else if (mayMove && event.key.startsWith('Arrow')) {
      screen.invokeMethodAsync('StepAsync', event.key);
    }
  });
  tree.addEventListener('click', event => {
    const row = event.target.closest('[data-page]');
    if (row && !event.target.closest('a')) {
      const what = event.target.closest('[data-fold]') ? 'fold' : event.target.closest('[data-choose]') ? 'choose' : null;
      screen.invokeMethodAsync('ClickAsync', Number(row.dataset.page), what);
    }
  });
  if (mayMove) {
    attachDrag(tree, screen);
  }
}

// Which row is the active one. Only rows in sight are there, and what is not there must not be named.
function nameActive(tree) {
  const name = () => {
    const row = tree.querySelector('.tree-row.active');
    if (row) {
      tree.setAttribute('aria-activedescendant', row.id);
    } else {
      tree.removeAttribute('aria-activedescendant');
    }
  };
  new MutationObserver(name).observe(tree, { subtree: true, childList: true, attributeFilter: ['class', 'id'] });
  name();
}

// Rows are as high as each other, so a place is a distance, whether the row is there yet or not.
export function reveal(tree, place) {
  const head = tree.querySelector('.tree-head').offsetHeight;
  const top = place * rowHeight;
  if (top < tree.scrollTop) {
    tree.scrollTop = top;
  } else if (top + rowHeight + head > tree.scrollTop + tree.clientHeight) {
    tree.scrollTop = top + rowHeight + head - tree.clientHeight;
  }
}

function attachDrag(tree, screen) {
  let page = null;
  let marked = null;
  const mark = (row, where) => {
    marked?.classList.remove('before', 'into', 'after');
    row?.classList.add(where);
    marked = row;
  };
  tree.addEventListener('dragstart', event => {
    page = event.target.closest?.('[data-page]')?.dataset.page ?? null;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', page ?? '');
  });
  tree.addEventListener('dragover', event => {
    const row = event.target.closest('[data-page]');
    if (page && row && row.dataset.page !== page) {
      event.preventDefault();
      mark(row, where(event, row));
    }
  });
  tree.addEventListener('drop', event => {
    const row = event.target.closest('[data-page]');
    if (page && row) {
      event.preventDefault();
      screen.invokeMethodAsync('DropAsync', Number(page), Number(row.dataset.page), where(event, row));
    }
    mark(null);
  });
  tree.addEventListener('dragend', () => { page = null; mark(null); });
}

// The upper quarter of a row is before it, the lower one after it, and the rest into it.
function where(event, row) {
  const box = row.getBoundingClientRect();
  const part = (event.clientY - box.top) / box.height;
  return part < 0.25 ? 'before' : part > 0.75 ? 'after' : 'into';
}
