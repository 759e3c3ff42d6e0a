/** Code page 850 from 0x80 on, with the euro sign where code page 858 put it. */
const upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Text as DOS wrote it; no decoder at hand knows the code page. */
export const dosText = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\xff]/g, (sign) => upper[sign.charCodeAt(0) - 128]!);
