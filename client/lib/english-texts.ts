/**
 * The English words of the frame, the parts that every page is made of, and the start page; put in here by
 * client/split-languages.ts when the application is built. From source nothing is missing.
 */
import './english-slots.ts';
