import type { HugeRTE } from 'hugerte';

const people = 'people';
const signs = 'symbols';
const things = 'objects';

/** What people put into a request, under French and under English words; the editor's own list is thirty times as long. */
const emojis: readonly (readonly [string, string, string, string])[] = [
  ['🙂', 'sourire content', 'smile happy', people], ['😀', 'rire joie', 'laugh joy', people], ['😅', 'gêne sueur', 'embarrassed sweat', people], ['😂', 'larmes rire', 'tears laugh', people],
  ['😉', 'clin œil', 'wink', people],
  ['😊', 'heureux merci', 'glad thanks', people], ['😍', 'adore cœur', 'love heart', people], ['🤔', 'réflexion question', 'thinking question', people], ['😐', 'neutre', 'neutral', people],
  ['😕', 'perplexe doute', 'puzzled doubt', people],
  ['😟', 'inquiet', 'worried', people], ['😢', 'triste larme', 'sad tear', people], ['😭', 'pleurs', 'crying', people], ['😡', 'colère', 'angry', people],
  ['😱', 'peur panique', 'fear panic', people],
  ['😴', 'sommeil veille', 'sleep standby', people], ['🤒', 'malade', 'ill', people], ['🤯', 'explosion surprise', 'exploding surprise', people], ['🙄', 'soupir', 'sigh', people],
  ['😬', 'grimace', 'grimace', people],
  ['👍', 'pouce oui accord', 'thumb yes agree', people], ['👎', 'pouce non', 'thumb no', people], ['👌', 'parfait ok', 'perfect ok', people], ['🙏', 'merci prière', 'please thanks', people],
  ['👏', 'bravo applaudir', 'bravo clap', people],
  ['👋', 'bonjour salut', 'hello wave', people], ['💪', 'force courage', 'strength courage', people], ['👉', 'doigt droite voir', 'finger right see', people], ['👇', 'doigt bas', 'finger down', people],
  ['👆', 'doigt haut', 'finger up', people],
  ['✅', 'fait coche oui', 'done tick yes', signs], ['❌', 'erreur croix non', 'error cross no', signs], ['⚠️', 'attention alerte danger', 'warning alert danger', signs], ['❗', 'important exclamation', 'important exclamation', signs],
  ['❓', 'question', 'question', signs],
  ['ℹ️', 'information', 'information', signs], ['⛔', 'interdit sens', 'forbidden entry', signs], ['🚫', 'interdit', 'forbidden', signs], ['🔴', 'rouge rond', 'red circle', signs],
  ['🟠', 'orange rond', 'orange circle', signs],
  ['🟢', 'vert rond', 'green circle', signs], ['🔵', 'bleu rond', 'blue circle', signs], ['➡️', 'flèche droite', 'arrow right', signs], ['⬅️', 'flèche gauche', 'arrow left', signs],
  ['⬆️', 'flèche haut', 'arrow up', signs],
  ['⬇️', 'flèche bas', 'arrow down', signs], ['🔄', 'recommencer synchroniser', 'again sync', signs], ['⭐', 'étoile', 'star', signs], ['❤️', 'cœur', 'heart', signs],
  ['🆘', 'aide secours', 'help sos', signs],
  ['💻', 'ordinateur portable', 'laptop computer', things], ['🖥️', 'écran ordinateur fixe', 'screen desktop computer', things], ['🖨️', 'imprimante', 'printer', things], ['⌨️', 'clavier', 'keyboard', things],
  ['🖱️', 'souris', 'mouse', things],
  ['📱', 'téléphone mobile', 'mobile phone', things], ['☎️', 'téléphone fixe', 'telephone landline', things], ['📞', 'appel téléphone', 'call telephone', things], ['📧', 'courriel message', 'email message', things],
  ['📎', 'pièce jointe trombone', 'attachment paperclip', things],
  ['📄', 'document page', 'document page', things], ['📁', 'dossier répertoire', 'folder directory', things], ['🗑️', 'corbeille supprimer', 'bin delete', things], ['🔑', 'clé accès', 'key access', things],
  ['🔒', 'verrouillé cadenas', 'locked padlock', things],
  ['🔓', 'déverrouillé', 'unlocked', things], ['🔍', 'recherche loupe', 'search magnifier', things], ['🔧', 'réparation outil', 'repair tool', things], ['🔌', 'prise courant', 'plug power', things],
  ['🔋', 'batterie', 'battery', things],
  ['💾', 'sauvegarde disquette', 'save disk', things], ['📷', 'photo appareil', 'photo camera', things], ['🎥', 'vidéo caméra', 'video camera', things], ['🎧', 'casque audio', 'headphones audio', things],
  ['🔊', 'son volume', 'sound volume', things],
  ['📅', 'date calendrier', 'date calendar', things], ['⏰', 'heure réveil', 'time alarm', things], ['⏳', 'attente sablier', 'waiting hourglass', things], ['📌', 'épingle', 'pin', things],
  ['🐛', 'bogue insecte', 'bug insect', things],
];

export function registerEmojis({ Resource }: HugeRTE, language: 'fr' | 'en'): void {
  const entries = emojis.map(([char, french, english, category]) => {
    const words = language === 'fr' ? french : english;
    return [words, { char, keywords: words.split(' '), category, fitzpatrick_scale: false }];
  });
  Resource.add('gb.emojis', Object.fromEntries(entries));
}
