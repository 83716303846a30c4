// Webpack loader for @univerjs/core: a message channel is closed once its one message has come.
//
// The grid opens a channel for every piece of work that it puts off, and closes it only when that work is called off. An open
// channel is never collected, so each change of a cell, each mark and each drawing left a port with a listener in memory.

const OPENED = "channel.port1.onmessage = handler;";
const CLOSED = "channel.port1.onmessage = () => { channel.port1.close(); handler(); };";

/** @param {string} source the library's script */
module.exports = function closePorts(source) {
  // Another version of the library may have mended it, or be written otherwise: then somebody has to look.
  if (source.split(OPENED).length !== 2) throw new Error(`@univerjs/core: "${OPENED}" is not there once`);
  return source.replace(OPENED, CLOSED);
};
