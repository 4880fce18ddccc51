namespace GlpiBridge.Benchmarks.Faq;

/// <summary>A French vocabulary by frequency: small words, words of town halls, then made-up ones with French syllables and endings, each drawn as often as Zipf says.</summary>
internal sealed class GeneratedWords
{
    private const int Size = 25_000;

    private static readonly string[] Small =
    [
        "de", "la", "le", "et", "les", "des", "en", "un", "du", "une", "que", "est", "pour", "qui", "dans", "a", "par", "plus", "pas",
        "au", "sur", "ne", "se", "ce", "il", "sont", "avec", "ou", "son", "aux", "d'un", "cette", "d'une", "être", "l'on", "si",
    ];

    private static readonly string[] Known =
    [
        "dossier", "mairie", "agent", "service", "fichier", "menu", "bouton", "onglet", "imprimante", "message", "facture", "mandat",
        "paie", "bulletin", "compte", "mot", "passe", "écran", "serveur", "poste", "réseau", "logiciel", "acte", "certificat",
        "signature", "élection", "commune", "budget", "exercice", "congé", "demande", "erreur", "connexion", "sauvegarde", "mise",
        "jour", "version", "document", "courrier", "calendrier", "utilisateur", "adresse", "collectivité", "secrétariat", "numéro",
        "série", "câble", "téléphone", "portail", "article", "date", "année", "liste", "modèle", "édition", "saisie", "choisir",
        "cliquer", "ouvrir", "fermer", "saisir", "vérifier", "relancer", "contrôler", "ajouter", "supprimer", "modifier", "enregistrer",
        "imprimer", "envoyer", "valider", "sélectionner",
    ];

    private static readonly string[] Openings =
    [
        "b", "br", "c", "ch", "cl", "cr", "d", "dr", "f", "fl", "fr", "g", "gl", "gr", "j", "l", "m", "n", "p", "pl", "pr", "qu", "r",
        "s", "st", "t", "tr", "v", "é", "a", "o", "in", "dé", "ré", "con",
    ];

    private static readonly string[] Hearts =
    [
        "a", "e", "é", "i", "o", "u", "ou", "an", "en", "on", "in", "ai", "eau", "è", "ar", "er", "or", "al", "el", "is",
    ];

    private static readonly string[] Endings =
    [
        "er", "er", "é", "ée", "ation", "ement", "age", "eur", "euse", "ique", "isme", "able", "ier", "ière", "ure", "et", "ette",
        "ence", "ance", "if", "ive", "aux", "ité", "oir", "in", "ine", "s", "es", "ons", "ent",
    ];

    private readonly double[] shares;

    public GeneratedWords(Random random)
    {
        var words = new List<string>([.. Small, .. Known]);
        var known = words.ToHashSet();
        while (words.Count < Size)
        {
            var word = Made(random);
            if (known.Add(word))
            {
                words.Add(word);
            }
        }

        All = words;
        shares = [.. Enumerable.Range(1, Size).Select(rank => 1.0 / rank)];
        for (var rank = 1; rank < Size; rank++)
        {
            shares[rank] += shares[rank - 1];
        }
    }

    public IReadOnlyList<string> All { get; }

    public string Any(Random random)
    {
        var found = Array.BinarySearch(shares, random.NextDouble() * shares[^1]);
        return All[Math.Min(found < 0 ? ~found : found, Size - 1)];
    }

    /// <summary>A word that says something.</summary>
    public string Telling(Random random)
    {
        var word = Any(random);
        while (word.Length < 4)
        {
            word = Any(random);
        }

        return word;
    }

    private static string Made(Random random)
    {
        var syllables = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Openings[random.Next(Openings.Length)] + Hearts[random.Next(Hearts.Length)]);
        return string.Concat(syllables) + Openings[random.Next(28)] + Endings[random.Next(Endings.Length)];
    }
}
