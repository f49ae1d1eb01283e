/** The English words of all other pages, put in like those of english-texts.ts. */
import './english-slots.ts';
