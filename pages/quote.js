// Starts the client's page; inside a frame, brings what speaks with the window around it. The build writes that file's name.
import "./boot.js";

if (parent !== window) import(new URL(FRAMED_FILE, import.meta.url).href).then((part) => part.framed("quote"), () => {});
