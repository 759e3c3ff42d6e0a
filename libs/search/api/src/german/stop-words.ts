/** Words that carry no subject. Nothing that could be a name, a thing or a place. */
export const stopWords: ReadonlySet<string> = new Set(
  `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes
  auch auf aus bei beim bin bis bist da dabei dafür dagegen daher damit dann daran darauf daraus
  darf darin darüber darum das dass dazu dein deine deinem deinen deiner dem den denn der deren des
  dessen deshalb dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen ein
  eine einem einen einer eines er es etwas euch euer eure eurem euren eurer für gegen gewesen hab
  habe haben hast hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im
  in indem ins ist ja jede jedem jeden jeder jedes jene jenem jenen jener jenes kann kein keine
  keinem keinen keiner können könnt machen man mein meine meinem meinen meiner mich mir mit muss
  müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit sich
  sie sind so solche solchem solchen solcher soll sollen sondern sonst über um und uns unser unsere
  unserem unseren unserer unter viel viele vom von vor wann war waren warum was weil weiter welche
  welchem welchen welcher welches wenn wer werde werden wessen wie wieder will wir wird wo wollen
  wurde wurden zu zum zur zwar zwischen suche suchen gesucht finde finden möchte brauche bitte
  the of and for with`.split(/\s+/),
);
