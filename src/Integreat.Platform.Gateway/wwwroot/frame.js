// What stands around every screen: the choice of the language, and signing out.
document.addEventListener('click', async event => {
  const choice = event.target.closest?.('[data-language]');
  if (choice) {
    const year = 365 * 24 * 60 * 60;
    const secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `${choice.dataset.cookie}=${choice.dataset.language}; path=/; max-age=${year}; samesite=lax${secure}`;
    location.reload();
  }

  if (event.target.closest?.('[data-sign-out]')) {
    await fetch('/api/admin/v1/session', { method: 'DELETE' });
    location.assign('/admin/sign-in');
  }
});
