namespace GlpiBridge.Torture.Agents;

/// <summary>A form of the catalogue with answers that it accepts.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="FilesQuestion">Where files are attached.</param>
/// <param name="LeastFiles">How many it demands.</param>
/// <param name="TakesPapersOnly">Whether it takes nothing but pictures and PDF.</param>
/// <param name="Answers">The answers besides the title.</param>
/// <param name="ListQuestion">A list of which the first entry is taken; or null.</param>
internal sealed record RequestForm(string Id, string FilesQuestion, int LeastFiles, bool TakesPapersOnly, IReadOnlyList<(string Question, string Answer)> Answers, string? ListQuestion)
{
    /// <summary>« Ajouter une information » to a request, of which its text is all that is asked.</summary>
    public static readonly RequestForm Addition = new("suite", "fichiers", 0, false, [], null) { TitleQuestion = "texte" };

    public static readonly IReadOnlyList<RequestForm> All =
    [
        new("incident", "pieces-jointes", 0, false,
            [("est-concerne", "oui"), ("a-contraintes", "non"), ("objet", "autres"), ("symptome-autres", "Ce matin à 10 h\r\nUn écran noir"), ("urgence", "3"), ("seul-concerne", "oui")], null),
        new("assistance", "pieces-jointes", 0, false,
            [("est-concerne", "oui"), ("a-contraintes", "oui"), ("contraintes", "Absente le mercredi"), ("objet", "logiciel"), ("besoin-logiciel", "Comment clore l’exercice ?")], "logiciel"),
        new("nouvel-acces", "attestation", 1, true,
            [("est-concerne", "oui"), ("a-contraintes", "non"), ("objet", "site"), ("adresse-site", "https://www.exemple.fr"), ("beneficiaires", "Le service")], null),
    ];

    /// <summary>Where the title goes.</summary>
    public string TitleQuestion { get; private init; } = "titre";
}
