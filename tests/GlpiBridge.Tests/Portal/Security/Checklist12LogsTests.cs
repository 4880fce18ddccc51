using System.Text.Json;
using GlpiBridge.Tests.Portal.Auditing;
using GlpiBridge.Tests.Portal.Endpoints;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Security;

// security-checklist.md 12: logs
public sealed class Checklist12LogsTests
{
    private const string Jane = "j.doe@agudelle.com";
    private const string Password = "Agudelle!2023";
    private const string WrongPassword = "Mauvais#Sesame77";
    private const string Address = "adresse.inconnue@ailleurs.test";
    private const string Search = "zigouigoui introuvable";
    private const string Draft = "Brouillon très personnel";
    private const string FileName = "certificat-medical.txt";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_at_the_portal_leaves_nothing_typed_in_log_and_audit()
    {
        await using var portal = await StartAsync();

        await WalkAsync(portal);

        var written = string.Join('\n', portal.Log.Written) + portal.AuditText();
        written.ShouldContain("delivered, ticket");
        foreach (var secret in (string[])[
            Jane, Password, WrongPassword, Address, "ailleurs.test", "zigouigoui", "introuvable", "personnel", "certificat", "contenu intime", "Doe",
            portal.Glpi.AppToken, portal.Glpi.ServiceUserToken, .. Incident.Words, Uri.EscapeDataString(Jane)])
        {
            written.ShouldNotContain(secret, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Each_act_has_who_what_when_from_where_the_result_and_the_correlation_id()
    {
        await using var portal = await StartAsync();

        await WalkAsync(portal);

        var acts = portal.Audit();
        acts.Select(act => $"{Text(act, "Act")} {Text(act, "Result")}").ShouldBe(
            ["SignIn Refused", "PasswordMailAsked Done", "SignIn Done", "DraftDeleted Done", "RequestSent Done", "SignOut Done"]);
        acts.ShouldAllBe(act => act.GetProperty("@t").GetDateTimeOffset() == portal.Clock.GetUtcNow());
        acts.Select(act => Text(act, "Address")).ShouldAllBe(address => address == "192.0.2.1");
        acts.Select(act => Text(act, "CorrelationId")).ShouldAllBe(id => id.Length == 32);
        acts.Select(act => Text(act, "CorrelationId")).Distinct().Count().ShouldBe(acts.Count);
        acts.Take(2).ShouldAllBe(act => Text(act, "Typed").Length == 16 && !Has(act, "UserId"));
        acts.Skip(2).Select(act => act.GetProperty("UserId").GetInt64()).Distinct().ShouldHaveSingleItem().ShouldBePositive();
    }

    [Fact]
    public async Task A_request_that_was_sent_is_found_by_its_ticket_and_its_reference()
    {
        await using var portal = await StartAsync();
        var visitor = await portal.SignedInAsync();

        await SendAsync(visitor);

        var sent = Sent(portal).ShouldHaveSingleItem();
        Text(sent, "Result").ShouldBe("Done");
        visitor.Text.ShouldContain(Text(sent, "Reference"));
        visitor.Text.ShouldContain(sent.GetProperty("ItemId").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("maintenance", "Failed")]
    [InlineData("error-500", "Unknown")]
    public async Task A_request_that_glpi_did_not_take_is_written_down_too(string fault, string result)
    {
        await using var portal = await StartAsync();
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync(fault, "on", Ct);

        await visitor.SubmitAsync("form.gb-form", Incident.Answers);

        var sent = Sent(portal).ShouldHaveSingleItem();
        Text(sent, "Result").ShouldBe(result);
        Text(sent, "Reference").ShouldStartWith("GB-");
        Has(sent, "ItemId").ShouldBeFalse();
    }

    [Fact]
    public async Task A_lost_answer_is_written_down_as_unknown_and_as_done_once_the_ticket_is_found()
    {
        await using var portal = await StartAsync();
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("lose-answer", "on", Ct);

        await visitor.SubmitAsync("form.gb-form", Incident.Answers);

        visitor.Text.ShouldContain("Votre demande est enregistrée");
        Sent(portal).Select(act => Text(act, "Result")).ShouldBe(["Unknown", "Done"]);
        Sent(portal).Select(act => Text(act, "Reference")).Distinct().ShouldHaveSingleItem();
    }

    private static async Task WalkAsync(PortalApplication portal)
    {
        var visitor = portal.Visit();
        await visitor.SignInAsync(Jane, WrongPassword);
        await visitor.OpenAsync("/mot-de-passe-oublie");
        await visitor.SubmitAsync("main form", new() { ["Email"] = [Address] });
        await visitor.OpenAsync("/connexion");
        await visitor.SignInAsync(Jane, Password);
        visitor.Path.ShouldBe("/");
        var script = new PageScript(visitor, visitor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value"));
        var draft = Guid.CreateVersion7();
        await script.SaveAsync(draft, Draft);
        await script.UploadAsync(draft, FileName, "contenu intime"u8.ToArray());
        await visitor.OpenAsync("/");
        visitor.Text.ShouldContain(Draft);
        await visitor.SubmitAsync(".gb-draft form", []);
        await visitor.OpenAsync("/faq?q=" + Uri.EscapeDataString(Search));
        await SendAsync(visitor);
        await visitor.OpenAsync("/compte");
        await visitor.SubmitAsync("form[action='/deconnexion']", []);
    }

    private static async Task SendAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/demandes/nouvelle/incident");
        await visitor.SubmitAsync("form.gb-form", Incident.Answers, [("r.pieces-jointes", FileName, "contenu intime"u8.ToArray())]);
        visitor.Text.ShouldContain("Votre demande est enregistrée");
    }

    private static IEnumerable<JsonElement> Sent(PortalApplication portal) => portal.Audit().Where(act => Text(act, "Act") == "RequestSent");

    private static bool Has(JsonElement act, string name) => act.TryGetProperty(name, out _);

    private static string Text(JsonElement act, string name) => act.GetProperty(name).GetString()!;

    private static async Task<PortalApplication> StartAsync()
    {
        var portal = new PortalApplication();
        await portal.InitializeAsync();
        return portal;
    }
}
