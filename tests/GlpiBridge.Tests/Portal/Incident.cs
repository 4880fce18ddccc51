namespace GlpiBridge.Tests.Portal;

/// <summary>The manual's software incident as the form posts it.</summary>
internal static class Incident
{
    public static Dictionary<string, string[]> Answers => new()
    {
        ["r.est-concerne"] = ["oui"],
        ["r.a-contraintes"] = ["non"],
        ["r.titre"] = ["Parme : message d’erreur"],
        ["r.objet"] = ["logiciel"],
        ["r.symptome-logiciel"] = ["Ce matin 10h00\r\nOui une mise à jour"],
        ["r.urgence"] = ["5"],
        ["r.seul-concerne"] = ["oui"],
    };
}
