import en from './pages-en.json' with { type: 'json' };
import ms from './pages-ms.json' with { type: 'json' };
import { addTexts } from './translate.ts';

// The settings, the lead's pages, the practice room and the first page say three times as much as the panel, which is
// loaded far more often. Each of them imports this file.
addTexts({ en, ms });
