// Signing in: the forms are sent to the admin API, which sets the cookie.
const back = new URLSearchParams(location.search).get('return') ?? '';
const home = back.startsWith('/admin') ? back : '/admin';

// A link in a mail is followed without the cookie, which other sites' pages never get sent: whoever has it is let in here.
fetch('/api/admin/v1/session', { cache: 'no-store' }).then(answer => { if (answer.ok) location.replace(home); });

const form = document.getElementById('sign-in');
form.addEventListener('submit', async event => {
  event.preventDefault();
  const alert = form.querySelector('[role=alert]');
  const button = form.querySelector('button[type=submit]');
  alert.textContent = '';
  button.disabled = true;
  try {
    const answer = await fetch('/api/admin/v1/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: form.email.value, password: form.password.value }),
    });
    const body = await answer.json();
    if (answer.ok) {
      location.assign(home);
      return;
    }
    alert.textContent = body.detail;
  } catch {
    alert.textContent = form.dataset.failed;
  }
  button.disabled = false;
});
