/** Opens what is folded around the target of a link, for browsers that do not do so themselves; the page works without it. */
export const SCRIPT = `(function () {
  function open() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (var one = target; one; one = one.parentElement) if (one.tagName === 'DETAILS') one.open = true;
    target.scrollIntoView();
  }
  addEventListener('hashchange', open);
  // Following a link a second time does not change the address.
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[href^="#"]');
    if (link && link.getAttribute('href') === location.hash) open();
  });
  open();
})();`;
