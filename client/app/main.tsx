import '../styles/index.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createApolloClient } from '../lib/apollo.ts';
import { applyToDocument, currentLanguage, fetchWords, setLanguage } from '../lib/language.ts';
import { ShellQuery, ViewerQuery } from '../lib/shell-query.ts';
import { prefetchPages } from './prefetch-pages.ts';
import { createAppRouter, ROUTES, untilStarted } from './router.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html holds no element with the id root');

applyToDocument();
const client = createApolloClient();
// Ask at once, while the page's own code is still loading; a failure shows where the answer is used.
for (const query of [ViewerQuery, ShellQuery]) client.query({ query }).catch(() => undefined);

const router = createAppRouter();
prefetchPages(ROUTES);
// Where the English words do not come, German ones are better than an empty page. No await here: the file of words
// waits for this module, and they would wait for each other.
const words = fetchWords(currentLanguage(), 'FRAME').catch(() => setLanguage('de'));
// Until the page's own code is there, the frame in index.html stands.
void Promise.all([words, untilStarted(router)]).then(() =>
  createRoot(root).render(
    <StrictMode>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </StrictMode>,
  ),
);
