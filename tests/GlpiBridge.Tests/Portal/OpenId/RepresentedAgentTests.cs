using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Portal.Auditing;
using GlpiBridge.Tests.Portal.Pages.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.OpenId;

public sealed class RepresentedAgentTests
{
    private const string Sophie = "s.bernier@val-mirande.fr";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_arrives_with_the_person_as_requester_in_their_entity_and_is_written_down()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var jane = await open.SignedInAsync(OpenIdPortal.Jane, "/demandes/nouvelle/incident");

        await jane.SubmitAsync("form.gb-form", Incident.Answers, [("f.pieces-jointes", "a.txt", "contenu"u8.ToArray())]);

        jane.Text.ShouldContain("Votre demande est enregistrée");
        var ticket = await GlpiEye.TicketAsync(open.Portal.Glpi, Number(jane), Ct);
        ticket.Requesters.ShouldBe([OpenIdPortal.Jane]);
        ticket.Json.GetProperty("entities_id").GetInt64().ShouldBe(1);
        var line = open.Portal.Audit().Single(act => act.GetProperty("Act").GetString() == "RequestSent");
        line.GetProperty("UserId").GetInt64().ShouldBe(7);
        line.GetProperty("ItemId").GetInt64().ShouldBe(Number(jane));
        line.GetProperty("ByServiceAccount").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_is_the_person_s_own_and_is_written_down()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var jane = await open.SignedInAsync(OpenIdPortal.Jane, "/demandes/2");

        await jane.SubmitAsync("form[action$=reponse]", new() { ["r.texte"] = ["Dit par Jane"] }, [("r.fichiers", "message.txt", "contenu"u8.ToArray())]);

        jane.Text.ShouldContain("Votre réponse est envoyée");
        var own = jane.Page.QuerySelectorAll(".gb-entry-own")[^1];
        own.TextContent.ShouldContain("Dit par Jane");
        own.QuerySelector(".gb-entry-files a")!.TextContent.ShouldBe("message.txt");
        (await GlpiEye.FollowupsAsync(open.Portal.Glpi, 2, Ct))[^1].GetProperty("users_id").GetInt64().ShouldBe(7);
        open.Portal.Audit().Single(act => act.GetProperty("Act").GetString() == "AnswerSent").GetProperty("ByServiceAccount").GetBoolean().ShouldBeTrue();
        await jane.OpenAsync("/demandes/6");
        jane.Page.QuerySelector("form[action$=reponse]").ShouldBeNull();
    }

    [Fact]
    public async Task Entities_are_chosen_and_sent_as_with_a_password()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var password = await open.Portal.SignedInAsync(Sophie, "ValMirande+2");
        var sophie = await open.SignedInAsync(Sophie);
        Entities(sophie).ShouldBe(Entities(password));
        Here(sophie).ShouldBe(Here(password));

        await sophie.SubmitAsync(".gb-entity-menu form", new() { ["Entity"] = [Entities(sophie)["Saint-Ormond"]] });

        Here(sophie).ShouldBe("Saint-Ormond");
        (await open.SignedInAsync(Sophie)).ShouldSatisfyAllConditions(again => Here(again).ShouldBe("Saint-Ormond"));
        await sophie.OpenAsync("/demandes/nouvelle/incident");
        await sophie.SubmitAsync("form.gb-form", Incident.Answers);
        (await GlpiEye.TicketAsync(open.Portal.Glpi, Number(sophie), Ct)).Json.GetProperty("entities_id").GetInt64().ToString(CultureInfo.InvariantCulture).ShouldBe(Entities(sophie)["Saint-Ormond"]);
        // The service account's own session stands where it stood: Jane's FAQ and forms are the same.
        (await open.SignedInAsync(OpenIdPortal.Jane, "/demandes/nouvelle/incident")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_entity_of_others_is_neither_chosen_nor_sent_to()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var sophie = await open.SignedInAsync(Sophie, "/collectivite");

        await sophie.SubmitAsync("main form", new() { ["Entity"] = ["1"] });

        sophie.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        open.Portal.Audit()[^1].GetProperty("Result").GetString().ShouldBe("Refused");
        await sophie.OpenAsync("/demandes/nouvelle/incident");
        var answers = Incident.Answers;
        answers["Entity"] = ["1"];
        await sophie.SubmitAsync("form.gb-form", answers);
        (await GlpiEye.CountAsync(open.Portal.Glpi, Incident.Title, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task A_right_that_is_taken_away_meanwhile_stops_the_ticket_and_keeps_what_was_typed()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var jane = await open.SignedInAsync(OpenIdPortal.Jane, "/demandes/nouvelle/incident");
        var glpi = await open.AdministratorAsync();
        await glpi.ChangeAsync("User/7", new JsonObject { ["is_active"] = 0 }, Ct);

        await jane.SubmitAsync("form.gb-form", Incident.Answers);

        jane.Text.ShouldContain("Votre compte ne permet pas, ou plus, cet envoi");
        (await GlpiEye.CountAsync(open.Portal.Glpi, Incident.Title, Ct)).ShouldBe(0);
        open.Portal.Audit()[^1].GetProperty("Result").GetString().ShouldBe("Refused");
        await glpi.ChangeAsync("User/7", new JsonObject { ["is_active"] = 1 }, Ct);
        await jane.SubmitAsync("main form", []);
        jane.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_found_again_and_nothing_is_sent_twice()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var jane = await open.SignedInAsync(OpenIdPortal.Jane, "/demandes/nouvelle/incident");
        open.Portal.Glpi.Faults.LosesNextAnswer = true;

        await jane.SubmitAsync("form.gb-form", Incident.Answers);

        jane.Text.ShouldContain("Votre demande est enregistrée");
        (await GlpiEye.CountAsync(open.Portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task A_reference_that_somebody_else_s_ticket_quotes_is_not_taken_for_the_own_one()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var jane = await open.SignedInAsync(OpenIdPortal.Jane, "/demandes/nouvelle/incident");
        var glpi = await open.AdministratorAsync();
        open.Portal.Glpi.Faults.LosesNextAnswer = true;
        // The page of the receipt is not asked for yet: the other ticket is made before it is.
        using var form = new FormUrlEncodedContent(Incident.Answers.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
            .Concat(Hidden(jane, "__RequestVerificationToken", "Submission")));
        var receipt = (await jane.PostRawAsync("/demandes/nouvelle/incident", form)).Headers.Location.ShouldNotBeNull();
        var reference = open.Portal.Audit()[^1].GetProperty("Reference").GetString();
        await glpi.MakeAsync("Ticket", new JsonObject { ["name"] = "Citation", ["content"] = $"Voir {reference}", ["entities_id"] = 1, ["_users_id_requester"] = 8 }, Ct);

        await jane.OpenAsync(receipt.ToString());

        (await GlpiEye.TicketAsync(open.Portal.Glpi, Number(jane), Ct)).Requesters.ShouldBe([OpenIdPortal.Jane]);
    }

    [Fact]
    public async Task The_end_of_the_service_account_s_session_signs_nobody_out()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var jane = await open.SignedInAsync(OpenIdPortal.Jane, "/demandes/nouvelle/incident");
        await open.Portal.Glpi.SwitchAsync("expire-sessions", null, Ct);

        await jane.SubmitAsync("form.gb-form", Incident.Answers);

        jane.Text.ShouldContain("Votre demande est enregistrée");
        (await GlpiEye.CountAsync(open.Portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Theory]
    [InlineData(OpenIdPortal.Jane, "Agudelle!2023")]
    [InlineData(Sophie, "ValMirande+2")]
    [InlineData("a.roussel@port-brevin.fr", "PortBrevin=9")]
    [InlineData("t.martin@soluris.fr", "Technicien*17")]
    public async Task The_same_person_sees_the_same_by_password_and_by_the_provider(string email, string password)
    {
        await using var open = await OpenIdPortal.StartAsync();
        var byPassword = await open.Portal.SignedInAsync(email, password);
        var byProvider = await open.SignedInAsync(email);

        foreach (var path in new[] { "/", "/faq", "/faq?q=imprimante", "/faq?q=mot de passe", "/faq?q=messagerie" })
        {
            await byPassword.OpenAsync(path);
            await byProvider.OpenAsync(path);
            byProvider.Page.QuerySelector("main")!.TextContent.ShouldBe(byPassword.Page.QuerySelector("main")!.TextContent);
        }

        byProvider.Found().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_waits_for_one_s_approval_is_shown_and_left_to_one_s_own_session()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var glpi = await open.AdministratorAsync();
        await glpi.ChangeAsync("Profile/1", new JsonObject { ["_ticketvalidation"] = new JsonObject { ["4096_0"] = 1 } }, Ct);
        var jane = await open.SignedInAsync(OpenIdPortal.Jane);
        jane.Text.ShouldContain("2 demandes attendent votre accord");

        await jane.OpenAsync("/demandes/9");

        jane.Page.QuerySelector("#accord-1")!.TextContent.ShouldContain("Merci de valider cette création de compte.");
        jane.Page.QuerySelector("#accord-1 form").ShouldBeNull();
        var alain = await open.SignedInAsync("a.roussel@port-brevin.fr", "/demandes/9");
        alain.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_announcement_that_is_not_meant_for_one_s_entity_is_not_shown()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var glpi = await open.AdministratorAsync();
        // For nobody, and for people whom the service account cannot tell from itself.
        await glpi.MakeAsync("Reminder", new JsonObject { ["name"] = "Note sans destinataire", ["text"] = "x" }, Ct);

        var alain = await open.SignedInAsync("a.roussel@port-brevin.fr");
        var jane = await open.SignedInAsync(OpenIdPortal.Jane);

        Announcements(alain).ShouldBe(["Maintenance du parapheur électronique", "Coupure d'eau à la capitainerie"], ignoreOrder: true);
        Announcements(jane).ShouldBe(["Maintenance du parapheur électronique"]);
    }

    [Theory]
    [InlineData("is_active", 0)]
    [InlineData("end_date", "2020-01-01 00:00:00")]
    public async Task Somebody_who_is_disabled_later_is_out_after_the_next_look_at_glpi(string field, object value)
    {
        await using var open = await OpenIdPortal.StartAsync();
        var jane = await open.SignedInAsync(OpenIdPortal.Jane);
        var glpi = await open.AdministratorAsync();
        open.Portal.Clock.Advance(TimeSpan.FromMinutes(11));
        (await jane.OpenAsync("/")).Path.ShouldBe("/");
        await glpi.ChangeAsync("User/7", new JsonObject { [field] = JsonValue.Create(value) }, Ct);
        (await jane.OpenAsync("/")).Path.ShouldBe("/");

        open.Portal.Clock.Advance(TimeSpan.FromMinutes(11));

        (await jane.OpenAsync("/")).Path.ShouldStartWith("/connexion");
        var line = open.Portal.Audit()[^1];
        line.GetProperty("Act").GetString().ShouldBe("SessionRenewed");
        line.GetProperty("Result").GetString().ShouldBe("Refused");
        (await open.SignedInAsync(OpenIdPortal.Jane)).Path.ShouldBe("/connexion/openid");
    }

    [Fact]
    public async Task A_glpi_that_is_silent_at_the_next_look_signs_nobody_out()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var jane = await open.SignedInAsync(OpenIdPortal.Jane);
        open.Portal.Clock.Advance(TimeSpan.FromMinutes(11));
        open.Portal.Glpi.Faults.AnswersServerError = true;
        (await jane.OpenAsync("/")).Path.ShouldBe("/");

        open.Portal.Glpi.Faults.AnswersServerError = false;
        await (await open.AdministratorAsync()).ChangeAsync("User/7", new JsonObject { ["is_active"] = 0 }, Ct);
        open.Portal.Clock.Advance(TimeSpan.FromMinutes(2));

        (await jane.OpenAsync("/")).Path.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task What_an_administrator_sets_is_read_once_and_what_a_person_may_do_at_each_signing_in()
    {
        await using var open = await OpenIdPortal.StartAsync();

        await open.SignedInAsync(OpenIdPortal.Jane);
        await open.SignedInAsync("m.lefort@agudelle.com");

        Calls(open, "/Entity ").ShouldBe(1);
        Calls(open, "/Profile/{id} ").ShouldBe(1);
        Calls(open, "/User/{id}/Profile_User ").ShouldBe(2);
    }

    [Fact]
    public async Task Idle_and_absolute_limits_hold_and_what_is_typed_is_kept()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var jane = await open.SignedInAsync(OpenIdPortal.Jane, "/demandes/nouvelle/incident");
        open.Portal.Clock.Skip(TimeSpan.FromHours(3));

        await jane.SubmitAsync("form.gb-form", Incident.Answers);

        jane.Path.ShouldStartWith("/connexion");
        await open.PassAsync(jane);
        jane.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);
        (await GlpiEye.CountAsync(open.Portal.Glpi, Incident.Title, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Signing_out_ends_the_provider_s_session_too()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var jane = await open.SignedInAsync(OpenIdPortal.Jane);

        await jane.SubmitAsync("form[action='/deconnexion']", []);

        var back = await open.AnswerAsync(jane.Elsewhere.ShouldNotBeNull());
        var end = open.Provider.Ends.ShouldHaveSingleItem();
        end["post_logout_redirect_uri"].ShouldBe("https://portail.test/connexion/deconnecte");
        end["id_token_hint"].ShouldNotBeEmpty();
        await jane.OpenAsync(back);
        jane.Path.ShouldBe("/connexion?session=fermee");
        jane.Text.ShouldContain("Vous êtes déconnecté");
        (await jane.OpenAsync("/compte")).Path.ShouldStartWith("/connexion");
        open.Portal.Audit()[^1].GetProperty("Act").GetString().ShouldBe("SignOut");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signing_out_of_the_portal_works_without_the_provider(bool isDown)
    {
        await using var open = await OpenIdPortal.StartAsync();
        open.Provider.EndsSessions = false;
        var jane = await open.SignedInAsync(OpenIdPortal.Jane);
        open.Provider.IsDown = isDown;

        await jane.SubmitAsync("form[action='/deconnexion']", []);

        jane.Path.ShouldBe("/connexion?session=fermee");
        (await jane.OpenAsync("/compte")).Path.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_browsers_sessions()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var desk = await open.SignedInAsync(OpenIdPortal.Jane);
        var phone = await open.SignedInAsync(OpenIdPortal.Jane, "/compte");
        phone.Page.QuerySelectorAll(".gb-sessions li").Length.ShouldBe(2);

        await phone.SubmitAsync("form[action*=Everywhere]", []);

        (await desk.OpenAsync("/")).Path.ShouldStartWith("/connexion");
        (await phone.OpenAsync("/")).Path.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task A_profile_that_is_held_can_be_chosen_and_no_other()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var glpi = await open.AdministratorAsync();
        await glpi.MakeAsync("Profile_User", new JsonObject { ["users_id"] = 7, ["profiles_id"] = 6, ["entities_id"] = 4 }, Ct);
        var jane = await open.SignedInAsync(OpenIdPortal.Jane, "/compte");
        jane.Page.QuerySelectorAll("#profil option").Select(option => option.TextContent).ShouldBe(["Self-Service", "Technician"]);

        await jane.SubmitAsync("form[action*=Profile]", new() { ["profile"] = ["4"] });
        jane.Status.ShouldBe(HttpStatusCode.NotFound);
        await jane.OpenAsync("/compte");
        await jane.SubmitAsync("form[action*=Profile]", new() { ["profile"] = ["6"] });

        Here(jane).ShouldBe("Saint-Ormond");
        (await jane.OpenAsync("/")).Page.QuerySelector("#technicien").ShouldNotBeNull();
    }

    private static int Calls(OpenIdPortal open, string path) =>
        open.Portal.Log.Lines.Count(line => line.Contains("GLPI ", StringComparison.Ordinal) && line.Contains(" answered ", StringComparison.Ordinal) && line.Contains(path, StringComparison.Ordinal));

    private static IEnumerable<KeyValuePair<string, string>> Hidden(Visitor visitor, params string[] names) =>
        names.Select(name => KeyValuePair.Create(name, visitor.Page.QuerySelector($"form.gb-form [name={name}]")!.GetAttribute("value")!));

    private static long Number(Visitor visitor) => long.Parse(visitor.Page.QuerySelector(".gb-facts dd").ShouldNotBeNull().TextContent, CultureInfo.InvariantCulture);

    private static string Here(Visitor visitor) => visitor.Page.QuerySelector(".gb-entity-menu .gb-chip > span:not(.visually-hidden)")?.TextContent
        ?? visitor.Page.QuerySelector(".gb-chip")!.LastChild!.TextContent;

    private static Dictionary<string, string> Entities(Visitor visitor) =>
        visitor.Page.QuerySelectorAll(".gb-entity-menu button").ToDictionary(entity => entity.TextContent, entity => entity.GetAttribute("value")!);

    private static IEnumerable<string> Announcements(Visitor visitor) => visitor.Page.QuerySelectorAll(".gb-announcement").Select(one => one.QuerySelector("strong")!.TextContent);
}
