using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace GlpiBridge.Benchmarks.Portal;

/// <summary>The manual's software incident, filled in: on the page that was opened, each time for a new submission.</summary>
internal sealed partial class IncidentForm
{
    public const string TokenField = "__RequestVerificationToken";
    private readonly string token, software;

    private IncidentForm(string token, string software) => (this.token, this.software) = (token, software);

    public static IncidentForm Of(string page) => new(TokenOf(page), Software().Match(page) is { Success: true } option
        ? option.Groups[1].Value
        : throw new InvalidOperationException("The form does not offer « Cosoluce - Parme »: GLPI must hold the sample dataset."));

    public static string TokenOf(string page) => Token().Match(page) is { Success: true } field
        ? field.Groups[1].Value
        : throw new InvalidOperationException("The page has no antiforgery token.");

    public MultipartFormDataContent Filled(IReadOnlyList<SampleFile> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Answers())
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var file in files)
        {
            var part = new ByteArrayContent(file.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(file.ContentType) } };
            content.Add(part, "r.pieces-jointes", file.Name);
        }

        return content;
    }

    private IEnumerable<(string Name, string Value)> Answers() =>
    [
        (TokenField, token),
        ("Submission", Guid.CreateVersion7().ToString()),
        ("r.est-concerne", "oui"),
        ("r.a-contraintes", "non"),
        ("r.titre", "Parme : message d’erreur à l’ouverture"),
        ("r.objet", "logiciel"),
        ("r.logiciel", software),
        ("r.symptome-logiciel", "À quel moment avez-vous constaté le dysfonctionnement ?\nCe matin à 10 h.\n\nQuels sont les symptômes ?\nUn message d’erreur au calcul de la paie."),
        ("r.urgence", "3"),
        ("r.seul-concerne", "oui"),
    ];

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<option value=\"([0-9]+)\"[^>]*>[^<]*Cosoluce - Parme<")]
    private static partial Regex Software();
}
