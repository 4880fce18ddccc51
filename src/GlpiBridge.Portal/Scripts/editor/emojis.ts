import type { HugeRTE } from 'hugerte';

const people = 'people';
const signs = 'symbols';
const things = 'objects';

/** What people put into a request, under French words; the editor's own list is English and thirty times as long. */
const emojis: readonly (readonly [string, string, string])[] = [
  ['🙂', 'sourire content', people], ['😀', 'rire joie', people], ['😅', 'gêne sueur', people], ['😂', 'larmes rire', people], ['😉', 'clin œil', people],
  ['😊', 'heureux merci', people], ['😍', 'adore cœur', people], ['🤔', 'réflexion question', people], ['😐', 'neutre', people], ['😕', 'perplexe doute', people],
  ['😟', 'inquiet', people], ['😢', 'triste larme', people], ['😭', 'pleurs', people], ['😡', 'colère', people], ['😱', 'peur panique', people],
  ['😴', 'sommeil veille', people], ['🤒', 'malade', people], ['🤯', 'explosion surprise', people], ['🙄', 'soupir', people], ['😬', 'grimace', people],
  ['👍', 'pouce oui accord', people], ['👎', 'pouce non', people], ['👌', 'parfait ok', people], ['🙏', 'merci prière', people], ['👏', 'bravo applaudir', people],
  ['👋', 'bonjour salut', people], ['💪', 'force courage', people], ['👉', 'doigt droite voir', people], ['👇', 'doigt bas', people], ['👆', 'doigt haut', people],
  ['✅', 'fait coche oui', signs], ['❌', 'erreur croix non', signs], ['⚠️', 'attention alerte danger', signs], ['❗', 'important exclamation', signs], ['❓', 'question', signs],
  ['ℹ️', 'information', signs], ['⛔', 'interdit sens', signs], ['🚫', 'interdit', signs], ['🔴', 'rouge rond', signs], ['🟠', 'orange rond', signs],
  ['🟢', 'vert rond', signs], ['🔵', 'bleu rond', signs], ['➡️', 'flèche droite', signs], ['⬅️', 'flèche gauche', signs], ['⬆️', 'flèche haut', signs],
  ['⬇️', 'flèche bas', signs], ['🔄', 'recommencer synchroniser', signs], ['⭐', 'étoile', signs], ['❤️', 'cœur', signs], ['🆘', 'aide secours', signs],
  ['💻', 'ordinateur portable', things], ['🖥️', 'écran ordinateur fixe', things], ['🖨️', 'imprimante', things], ['⌨️', 'clavier', things], ['🖱️', 'souris', things],
  ['📱', 'téléphone mobile', things], ['☎️', 'téléphone fixe', things], ['📞', 'appel téléphone', things], ['📧', 'courriel message', things], ['📎', 'pièce jointe trombone', things],
  ['📄', 'document page', things], ['📁', 'dossier répertoire', things], ['🗑️', 'corbeille supprimer', things], ['🔑', 'clé accès', things], ['🔒', 'verrouillé cadenas', things],
  ['🔓', 'déverrouillé', things], ['🔍', 'recherche loupe', things], ['🔧', 'réparation outil', things], ['🔌', 'prise courant', things], ['🔋', 'batterie', things],
  ['💾', 'sauvegarde disquette', things], ['📷', 'photo appareil', things], ['🎥', 'vidéo caméra', things], ['🎧', 'casque audio', things], ['🔊', 'son volume', things],
  ['📅', 'date calendrier', things], ['⏰', 'heure réveil', things], ['⏳', 'attente sablier', things], ['📌', 'épingle', things], ['🐛', 'bogue insecte', things],
];

export function registerEmojis({ Resource }: HugeRTE): void {
  const entries = emojis.map(([char, words, category]) => [words, { char, keywords: words.split(' '), category, fitzpatrick_scale: false }]);
  Resource.add('gb.emojis', Object.fromEntries(entries));
}
