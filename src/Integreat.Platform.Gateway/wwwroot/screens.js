import './frame.js';

// How a browser is set, for components that ask.
window.integreat = { prefersDark: () => matchMedia("(prefers-color-scheme: dark)").matches };

// Starts the circuit of the screens, and tells whoever works there when the connection is gone and back.
const banner = document.getElementById('connection');
const patience = 1000;

function say(words, isLost) {
  banner.textContent = words;
  banner.hidden = false;
  banner.classList.toggle('lost', isLost);
}

// After a restart of the gateway the circuit is gone: the page is loaded anew as soon as somebody answers. What was being written
// is in the browser's own storage by then.
async function comeBack() {
  for (;;) {
    try {
      if ((await fetch('/health/live', { cache: 'no-store' })).ok) {
        location.reload();
        return;
      }
    } catch {
      // Still away.
    }
    await new Promise(done => setTimeout(done, patience));
  }
}

Blazor.start({
  circuit: {
    reconnectionHandler: {
      async onConnectionDown() {
        say(banner.dataset.lost, true);
        document.dispatchEvent(new CustomEvent('integreat:lost'));
        for (;;) {
          try {
            if (await Blazor.reconnect()) {
              return;
            }
            await comeBack();
            return;
          } catch {
            await new Promise(done => setTimeout(done, patience));
          }
        }
      },
      onConnectionUp() {
        say(banner.dataset.back, false);
        document.dispatchEvent(new CustomEvent('integreat:back'));
        setTimeout(() => { banner.hidden = true; }, 4000);
      },
    },
  },
});
