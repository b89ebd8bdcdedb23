// Before the first picture: the colours that the address names or that were chosen, so that nothing flashes.
try {
  document.documentElement.dataset.theme = location.hash.match(/[#&]theme=(auto|light|dark)(&|$)/)?.[1] ?? localStorage.getItem('theme') ?? 'auto';
} catch { /* storage may be forbidden; then the system decides */ }
