/** What the page does by itself: showing only what went wrong, opening all, and finding events. */
export const PAGE_SCRIPT = `
const all = (selector) => [...document.querySelectorAll(selector)];
const wrong = new Set(['failed', 'error', 'known']);
let show = 'all';
let text = '';
const apply = () => {
  let found = 0;
  for (const one of all('[data-outcome]')) {
    const isWay = one.classList.contains('way');
    const fits = !isWay || text === '' || one.querySelector('summary').textContent.toLowerCase().includes(text);
    one.hidden = !fits || (show === 'wrong' && !wrong.has(one.dataset.outcome));
    if (isWay && !one.hidden) found += 1;
  }
  for (const group of all('[data-group]'))
    group.hidden = [...group.querySelectorAll('[data-outcome]')].every((one) => one.hidden);
  const status = document.getElementById('found');
  if (status) status.textContent = text === '' && show === 'all' ? '' : found + ' events';
};
for (const button of all('[data-show]'))
  button.addEventListener('click', () => {
    show = button.dataset.show;
    for (const other of all('[data-show]')) other.setAttribute('aria-pressed', String(other === button));
    apply();
  });
const open = document.querySelector('[data-open]');
open.addEventListener('click', () => {
  const isOpen = open.getAttribute('aria-pressed') !== 'true';
  open.setAttribute('aria-pressed', String(isOpen));
  open.textContent = isOpen ? 'Close all' : 'Open all';
  for (const one of all('details')) one.open = isOpen;
});
const find = document.getElementById('find');
if (find) find.addEventListener('input', () => { text = find.value.trim().toLowerCase(); apply(); });
`;
