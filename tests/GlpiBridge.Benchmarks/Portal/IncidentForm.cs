using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace GlpiBridge.Benchmarks.Portal;

/// <summary>The largest form, the incident, with its longest branch filled in: on the page that was opened, each time for a new submission.</summary>
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
        foreach (var (name, value) in Answers(Guid.CreateVersion7()))
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

    /// <summary>What the page's script saves of it while one types; the form's token goes in a header.</summary>
    public HttpRequestMessage Typed(Guid submission)
    {
        var content = new FormUrlEncodedContent(Answers(submission).Select(answer => KeyValuePair.Create(answer.Name, answer.Value)));
        return new HttpRequestMessage(HttpMethod.Post, AgentBrowser.FormPath + "/brouillon") { Content = content, Headers = { { "RequestVerificationToken", token } } };
    }

    public HttpRequestMessage Upload(Guid submission, string name, Stream content)
    {
        var file = new StreamContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        return new HttpRequestMessage(HttpMethod.Post, $"{AgentBrowser.FormPath}/fichiers/pieces-jointes?submission={submission}")
        {
            Content = new MultipartFormDataContent { { file, "file", name } },
            Headers = { { "RequestVerificationToken", token } },
        };
    }

    private IEnumerable<(string Name, string Value)> Answers(Guid submission) =>
    [
        (TokenField, token),
        ("Submission", submission.ToString()),
        ("r.est-concerne", "non"),
        ("r.est-concerne.nom", "Nadia DUPUIS"),
        ("r.est-concerne.telephone", "05 46 11 22 33"),
        ("r.est-concerne.courriel", "n.dupuis@agudelle.com"),
        ("r.a-contraintes", "oui"),
        ("r.contraintes", "<p>Absente le <strong>mercredi</strong></p>"),
        ("r.contraintes.format", "html"),
        ("r.titre", "Parme : message d’erreur à l’ouverture"),
        ("r.objet", "logiciel"),
        ("r.logiciel", software),
        ("r.symptome-logiciel", "<p><strong>À quel moment avez-vous constaté le dysfonctionnement ?</strong></p><p>Ce matin à 10 h.</p><ul><li>Un message d’erreur au calcul de la paie.</li></ul>"),
        ("r.symptome-logiciel.format", "html"),
        ("r.urgence", "3"),
        ("r.seul-concerne", "oui"),
    ];

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<option value=\"([0-9]+)\"[^>]*>[^<]*Cosoluce - Parme<")]
    private static partial Regex Software();
}
