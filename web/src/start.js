// Where the page begins: its data stand in the page, or a server gives them.
import './style.css';

const island = document.getElementById('data');

/** A server names, in `data-src`, the address of the JSON that a file holds itself. */
const fetchData = async (address) => {
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
  island.textContent = await answer.text();
};

const begin = async () => {
  if (island.dataset.src) await fetchData(island.dataset.src);
  await import('./main.js'); // reads the data as it is loaded
};

begin().catch((error) => {
  document.getElementById('app').textContent = error.message;
  throw error;
});
