import { createContext, useContext } from 'react';

/** Opens the preview of a stored file of the case on screen; without a page around it there is none. */
export const ShowFileContext = createContext<((fileId: string) => void) | null>(null);

export const useShowFile = () => useContext(ShowFileContext);
