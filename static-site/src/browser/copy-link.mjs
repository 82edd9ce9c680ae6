/**
 * A button that copies the address under which a page never changes. Where a browser can't copy, there is none: the
 * link stands on the page.
 */

/** @param {HTMLElement} place its `data-copy` is the address */
function addButton(place) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy__button';
  button.textContent = 'Copy link';
  const status = document.createElement('span');
  status.className = 'copy__status';
  status.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    const address = new URL(place.dataset.copy ?? '', location.href).href;
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    status.textContent = copied ? 'Copied. This link will always show these figures.' : `Not copied: ${address}`;
  });
  place.append(button, ' ', status);
}

if (navigator.clipboard) {
  for (const place of document.querySelectorAll('[data-copy]')) {
    if (place instanceof HTMLElement) addButton(place);
  }
}
