using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using GlpiBridge.Tests.Portal.Endpoints;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Security;

// security-checklist.md 3: callers × kinds of objects × read and write. A new kind is a few lines of Table.
public sealed class Checklist03ObjectMatrixTests : IAsyncLifetime
{
    private const string Secret = "Mot que seuls certains lisent";

    private static readonly string[] NoIds =
        ["-1", "0", "1.0", "1e3", "0x1", "1,2", "1[]", "99999999999999999999", "9223372036854775808", "00000000-0000-0000-0000-000000000000", "11111111-1111-1111-1111-111111111111", "*", "Ticket", "%2e%2e%2f", "1%20OR%201=1", "１"];

    private readonly PortalApplication portal = new();
    private readonly Dictionary<Caller, PageScript> callers = [];
    private readonly Dictionary<string, string> ids = [];

    private enum Caller
    {
        Owner,
        Colleague,
        OtherEntity,
        Technician,
        Anonymous,
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Caller[] OwnerAlone = [Caller.Owner];
    private static readonly Caller[] Operators = [Caller.Technician];
    private static readonly Caller[] Followers = [Caller.Owner, Caller.Technician];
    private static readonly Caller[] OwnEntity = [Caller.Owner, Caller.Colleague, Caller.Technician];

    /// <summary>Reads first, then writes, deletions last. In braces what <see cref="InitializeAsync"/> made.</summary>
    private static readonly Row[] Table =
    [
        new("draft", "GET", "/demandes/nouvelle/incident?brouillon={draft}", HttpStatusCode.OK, OwnerAlone) { Refused = HttpStatusCode.OK },
        new("draft", "GET", "/demandes/verifier/{ready}", HttpStatusCode.OK, OwnerAlone),
        new("file", "GET", "/demandes/fichiers/{draft}/{file}", HttpStatusCode.OK, OwnerAlone),
        new("picture", "GET", "/demandes/fichiers/{draft}/{picture}", HttpStatusCode.OK, OwnerAlone),
        new("receipt", "GET", "/demandes/recu/{sent}", HttpStatusCode.OK, OwnerAlone),
        new("receipt of what waits", "GET", "/demandes/recu/{waiting}", HttpStatusCode.OK, OwnerAlone),
        new("addition", "GET", "/demandes/recu/{waiting}/ajout", HttpStatusCode.OK, OwnerAlone),
        new("addition to what has arrived", "GET", "/demandes/recu/{sent}/ajout", HttpStatusCode.Redirect, OwnerAlone),
        new("addition", "POST", "/demandes/nouvelle/suite:{waiting}/brouillon", HttpStatusCode.OK, OwnerAlone) { Fields = [("Submission", "{addition}"), ("r.texte", Secret)] },
        new("addition", "POST", "/demandes/recu/{waiting}/ajout", HttpStatusCode.Redirect, OwnerAlone) { Fields = [("Submission", "{addition}"), ("r.texte", Secret)] },
        new("article", "GET", "/faq/articles/{article}-mot-que-seuls-certains-lisent", HttpStatusCode.OK, OwnEntity),
        new("article", "GET", "/faq/articles/{article}/extrait", HttpStatusCode.OK, OwnEntity),
        new("article's document", "GET", "/faq/articles/{article}/documents/{document}", HttpStatusCode.OK, OwnEntity),
        new("article's picture", "GET", "/faq/articles/{article}/images/{number}", HttpStatusCode.OK, OwnEntity),
        new("document through another article", "GET", "/faq/articles/1/documents/{document}", HttpStatusCode.OK, []),
        new("ticket", "GET", "/demandes/{ticket}", HttpStatusCode.OK, Followers),
        new("ticket's state", "GET", "/demandes/{ticket}/etat", HttpStatusCode.NoContent, Followers),
        new("ticket's document", "GET", "/demandes/{ticket}/documents/{document}", HttpStatusCode.OK, Followers),
        new("document through another ticket", "GET", "/demandes/1/documents/{document}", HttpStatusCode.OK, []),
        new("private follow-up", "GET", "/demandes/{ticket}/ITILFollowup/{private}/images/1", HttpStatusCode.OK, []),
        new("operators' list", "GET", "/exploitation/envois", HttpStatusCode.OK, Operators),
        new("what was sent, for operators", "GET", "/exploitation/envois/{sent}", HttpStatusCode.OK, Operators),
        new("draft, for operators", "GET", "/exploitation/envois/{draft}", HttpStatusCode.OK, []),
        new("what was sent, for operators", "POST", "/exploitation/envois/{sent}?handler=Content", HttpStatusCode.OK, Operators),
        new("what was sent, for operators", "POST", "/exploitation/envois/{sent}?handler=Export", HttpStatusCode.OK, Operators),
        new("what was sent, for operators", "POST", "/exploitation/envois/{sent}?handler=Park", HttpStatusCode.Redirect, Operators),
        new("what was sent, for operators", "POST", "/exploitation/envois/{sent}?handler=Retry", HttpStatusCode.Redirect, Operators),
        new("draft, for operators", "POST", "/exploitation/envois/{draft}?handler=Content", HttpStatusCode.OK, []),
        new("operators' diagnosis", "GET", "/exploitation/diagnostic", HttpStatusCode.OK, Operators),
        new("operators' diagnosis", "POST", "/exploitation/diagnostic", HttpStatusCode.OK, Operators),
        new("solution", "POST", "/demandes/{ticket}/acceptation", HttpStatusCode.Conflict, Followers),
        new("survey", "POST", "/demandes/{ticket}/avis", HttpStatusCode.Conflict, Followers) { Fields = [("r.note", "5")] },
        new("somebody else's approval", "POST", "/demandes/{ticket}/validation", HttpStatusCode.Conflict, Followers) { Fields = [("r.accord", "{approval}"), ("r.decision", "approuver")] },
        new("withdrawal", "POST", "/demandes/{ticket}?handler=Cancel", HttpStatusCode.Conflict, Followers),
        new("entity", "POST", "/collectivite", HttpStatusCode.Redirect, OwnEntity) { Fields = [("Entity", "{entity}")], Refused = HttpStatusCode.UnprocessableEntity },
        new("profile", "POST", "/compte?handler=Profile", HttpStatusCode.Redirect, []) { Fields = [("profile", "{profile}")] },
        new("draft", "POST", "/demandes/nouvelle/incident/brouillon", HttpStatusCode.OK, OwnerAlone) { Fields = [("Submission", "{draft}"), ("r.titre", Secret)] },
        new("draft", "POST", "/demandes/nouvelle/incident", HttpStatusCode.OK, OwnerAlone) { Fields = [("Submission", "{draft}"), ("r.titre", Secret), ("update", "true")] },
        new("file", "POST", "/demandes/nouvelle/incident/fichiers/pieces-jointes?submission={draft}", HttpStatusCode.Created, OwnerAlone) { IsUpload = true },
        new("receipt", "POST", "/demandes/nouvelle/incident/fichiers/pieces-jointes?submission={sent}", HttpStatusCode.Conflict, OwnerAlone) { IsUpload = true },
        new("receipt", "POST", "/demandes/nouvelle/incident/brouillon", HttpStatusCode.Conflict, OwnerAlone) { Fields = [("Submission", "{sent}"), ("r.titre", "x")] },
        new("receipt", "POST", "/demandes/brouillons/{sent}/supprimer", HttpStatusCode.Redirect, []),
        new("draft", "POST", "/demandes/verifier/{ready}", HttpStatusCode.Redirect, OwnerAlone),
        new("file", "DELETE", "/demandes/fichiers/{draft}/{file}", HttpStatusCode.NoContent, OwnerAlone),
        new("draft", "POST", "/demandes/brouillons/{draft}/supprimer", HttpStatusCode.Redirect, OwnerAlone),
    ];

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        portal.Settings["Portal:OperatorProfiles:0"] = "Technician";
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var entity = (await glpi.GetAsync("Entity?range=0-50", Ct)).AsArray().First(row => row!["name"]!.GetValue<string>() == "Agudelle")!["id"]!;
        ids["entity"] = entity.ToString();
        ids["profile"] = (await glpi.GetAsync("Profile?range=0-50", Ct)).AsArray().First(row => row!["name"]!.GetValue<string>() == "Super-Admin")!["id"]!.ToString();
        ids["document"] = (await glpi.GetAsync("Document?range=0-50", Ct)).AsArray().First(row => row!["name"]!.GetValue<string>() == "Capture de l'erreur")!["id"]!.ToString();
        var article = await glpi.MakeAsync("KnowbaseItem", new JsonObject { ["name"] = Secret, ["is_faq"] = 1, ["answer"] = $"<p>{Secret}</p><p><img src=\"data:image/png;base64,{Convert.ToBase64String(Pictures.Png(8, 8))}\"></p>" }, Ct);
        await glpi.MakeAsync("Entity_KnowbaseItem", new JsonObject { ["knowbaseitems_id"] = article, ["entities_id"] = entity.DeepClone(), ["is_recursive"] = 0 }, Ct);
        await glpi.MakeAsync("Document_Item", new JsonObject { ["documents_id"] = long.Parse(ids["document"], System.Globalization.CultureInfo.InvariantCulture), ["itemtype"] = "KnowbaseItem", ["items_id"] = article }, Ct);
        ids["article"] = article.ToString(System.Globalization.CultureInfo.InvariantCulture);
        ids["number"] = "1";
        ids["ticket"] = "2";
        ids["private"] = "3";
        ids["approval"] = (await glpi.MakeAsync("TicketValidation", new JsonObject { ["tickets_id"] = 2, ["users_id_validate"] = 9, ["comment_submission"] = Secret }, Ct)).ToString(System.Globalization.CultureInfo.InvariantCulture);

        callers[Caller.Owner] = await PageScript.OfAsync(portal);
        callers[Caller.Colleague] = await PageScript.OfAsync(portal, "m.lefort@agudelle.com", "Mairie#17500");
        callers[Caller.OtherEntity] = await PageScript.OfAsync(portal, "a.roussel@port-brevin.fr", "PortBrevin=9");
        callers[Caller.Technician] = await PageScript.OfAsync(portal, "t.martin@soluris.fr", "Technicien*17");
        var stranger = portal.Visit();
        await stranger.OpenAsync("/connexion");
        callers[Caller.Anonymous] = PageScript.Of(stranger);

        var jane = callers[Caller.Owner];
        var draft = Guid.CreateVersion7();
        await jane.SaveAsync(draft, Secret);
        ids["draft"] = draft.ToString();
        ids["file"] = (await jane.UploadAsync(draft, "note.txt", System.Text.Encoding.UTF8.GetBytes(Secret))).Id.ToString();
        ids["picture"] = (await jane.UploadAsync(draft, "capture.png", Pictures.Png(8, 8))).Id.ToString();
        ids["ready"] = await FillAsync(jane.Visitor, ("Verify", "true"));
        ids["sent"] = await FillAsync(jane.Visitor, null);
        ids["addition"] = Guid.CreateVersion7().ToString();
        await portal.Glpi.SwitchAsync("lose-call", "on", Ct);
        ids["waiting"] = await FillAsync(jane.Visitor, null);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Each_caller_reaches_what_glpi_would_show_them_and_nothing_else_exists_for_them()
    {
        var wrong = new List<string>();
        foreach (var caller in new[] { Caller.Anonymous, Caller.OtherEntity, Caller.Colleague, Caller.Technician, Caller.Owner })
        {
            foreach (var row in Table)
            {
                var answer = await SendAsync(callers[caller], row, ids);
                var text = await answer.Content.ReadAsStringAsync(Ct);
                var isRight = caller is Caller.Anonymous ? IsSentToSignIn(answer) : answer.StatusCode == (row.Allowed.Contains(caller) ? row.Granted : row.Refused);
                if (!isRight || (!row.Allowed.Contains(caller) && text.Contains(Secret, StringComparison.Ordinal)))
                {
                    wrong.Add($"{caller} {row.Kind} {row.Method} {row.Address}: {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_id_that_is_none_or_somebody_else_s_is_not_found_whoever_asks()
    {
        var wrong = new List<string>();
        foreach (var caller in new[] { Caller.Owner, Caller.OtherEntity, Caller.Anonymous })
        {
            foreach (var row in Table.Where(row => row.Address.Contains('{', StringComparison.Ordinal) && row.Refused is HttpStatusCode.NotFound))
            {
                foreach (var name in ids.Keys.Where(name => row.Address.Contains("{" + name + "}", StringComparison.Ordinal)))
                {
                    // A file for an id that nobody has begins a draft of one's own.
                    foreach (var id in NoIds.Concat(Neighbours(ids[name])).Where(id => !row.IsUpload || !Guid.TryParse(id, out var guid) || guid == Guid.Empty))
                    {
                        var answer = await SendAsync(callers[caller], row, new Dictionary<string, string>(ids) { [name] = id });
                        if (answer.StatusCode is not HttpStatusCode.NotFound && !(caller is Caller.Anonymous && IsSentToSignIn(answer)))
                        {
                            wrong.Add($"{caller} {row.Method} {row.Address} {name}={id}: {(int)answer.StatusCode}");
                        }
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ending_all_sessions_ends_one_s_own()
    {
        foreach (var caller in new[] { Caller.Colleague, Caller.OtherEntity, Caller.Technician })
        {
            var answer = await SendAsync(callers[caller], new Row("sessions", "POST", "/compte?handler=Everywhere", HttpStatusCode.Redirect, []), ids);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await callers[caller].Visitor.GetRawAsync("/compte")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await callers[Caller.Owner].Visitor.GetRawAsync("/compte")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Deleting_all_drafts_deletes_one_s_own()
    {
        foreach (var caller in new[] { Caller.Colleague, Caller.OtherEntity, Caller.Technician })
        {
            (await SendAsync(callers[caller], new Row("drafts", "POST", "/compte?handler=Drafts", HttpStatusCode.Redirect, []), ids)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await callers[Caller.Owner].Visitor.GetRawAsync($"/demandes/fichiers/{ids["draft"]}/{ids["file"]}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static bool IsSentToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized || (answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.GetValues("Location").Single().StartsWith("/connexion?", StringComparison.Ordinal));

    private static IEnumerable<string> Neighbours(string id) => Guid.TryParse(id, out _)
        ? [id[..^1] + (id[^1] == '0' ? '1' : '0'), id + "," + id, id + "0"]
        : [id + "99999", "-" + id, id + "," + id, "0x" + id, id + ".0"];

    private static async Task<string> FillAsync(Visitor visitor, (string, string)? button)
    {
        await visitor.OpenAsync("/demandes/nouvelle/incident");
        var answers = Incident.Answers;
        answers["r.titre"] = [Secret];
        await visitor.SubmitAsync("form.gb-form", answers, button: button);
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        return visitor.Path.Split('/')[^1];
    }

    private static Task<HttpResponseMessage> SendAsync(PageScript caller, Row row, IReadOnlyDictionary<string, string> ids)
    {
        string Filled(string text) => ids.Aggregate(text, (filled, id) => filled.Replace("{" + id.Key + "}", id.Value, StringComparison.Ordinal));
        var request = new HttpRequestMessage(new HttpMethod(row.Method), Filled(row.Address));
        if (row.Method != "GET")
        {
            request.Headers.Add("RequestVerificationToken", caller.Token);
            request.Content = row.IsUpload ? new ByteArrayContent(PageScript.Multipart("b.txt", [66])) : new FormUrlEncodedContent(row.Fields.Select(field => KeyValuePair.Create(field.Name, Filled(field.Value))));
            if (row.IsUpload)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=----limite");
            }
        }

        return caller.Visitor.SendRawAsync(request);
    }

    /// <param name="Kind">What it is.</param>
    /// <param name="Method">The method.</param>
    /// <param name="Address">Where it is asked for.</param>
    /// <param name="Granted">What those who may get.</param>
    /// <param name="Allowed">Those who may.</param>
    private sealed record Row(string Kind, string Method, string Address, HttpStatusCode Granted, Caller[] Allowed)
    {
        /// <summary>What everybody else who is signed in gets; who is not, is asked to sign in.</summary>
        public HttpStatusCode Refused { get; init; } = HttpStatusCode.NotFound;

        public (string Name, string Value)[] Fields { get; init; } = [];

        public bool IsUpload { get; init; }
    }
}
