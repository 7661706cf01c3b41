// What is being written and not saved yet, in this browser's own storage: it outlives a lost connection, a restart and a closed window.
const name = 'integreat-drafts';
const store = 'drafts';
let database;
let opening;

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'key' });
    request.onsuccess = () => resolve(database = request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

// Without a pause in front once it is open: a page that is being closed has no time left.
async function run(mode, work) {
  const transaction = (database ?? await open()).transaction(store, mode, { durability: 'strict' });
  const request = work(transaction.objectStore(store));
  transaction.commit();
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Of one person, and one text: several people may use one browser. */
export const keyOf = (account, ...place) => [account, ...place].join('/');

export const read = key => run('readonly', drafts => drafts.get(key));

export const keep = draft => run('readwrite', drafts => drafts.put(draft));

export const forget = key => run('readwrite', drafts => drafts.delete(key));
