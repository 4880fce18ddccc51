namespace GlpiBridge.Tests.Portal;

/// <summary>The manual's software incident as the form posts it.</summary>
internal static class Incident
{
    /// <summary>A title that no ticket of the dataset has, and that GLPI finds: it does not when there is an ampersand in it.</summary>
    public const string Title = "Parme s’arrête d’un coup « sans » message";

    /// <summary>Words that people typed or attached: they have no business in a log.</summary>
    public static IReadOnlyList<string> Words { get; } = [Title, "Ce matin 10h00", "mise à jour", "n.dupuis", "DUPUIS", "05 46", "contenu intime", "arret-maladie"];

    public static Dictionary<string, string[]> Answers => new()
    {
        ["r.est-concerne"] = ["oui"],
        ["r.a-contraintes"] = ["non"],
        ["r.titre"] = [Title],
        ["r.objet"] = ["logiciel"],
        ["r.symptome-logiciel"] = ["Ce matin 10h00\r\nOui une mise à jour"],
        ["r.urgence"] = ["5"],
        ["r.seul-concerne"] = ["oui"],
    };
}
