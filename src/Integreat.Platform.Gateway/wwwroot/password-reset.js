// A forgotten password: first the mail is asked for, and its link leads here again, with a secret.
import { call, onSend } from './forms.js';

const request = document.getElementById('request');
const set = document.getElementById('new');
const secret = location.hash.slice(1);
(secret ? set : request).hidden = false;

onSend(request, async filled => {
  const status = request.querySelector('[role=status]');
  status.textContent = '';
  await call('POST', 'password/reset-requests', filled);
  status.textContent = status.dataset.sent;
});

onSend(set, async ({ password }) => {
  await call('POST', 'password/resets', { token: secret, password });
  location.assign('/admin/sign-in?password-set');
});

// Whoever opens a link in a tab that shows this screen already stays in it.
addEventListener('hashchange', () => location.reload());
