using System.Text.Json.Nodes;
using GlpiBridge.Desk.TicketTemplates;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.TicketTemplates;

public sealed class TemplateRulesTests
{
    private const string Form = "incident";
    private static readonly TicketTemplateId Default = new(1);
    private static readonly TicketTemplateId OfServers = new(2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_template_of_the_category_is_named_for_its_type_only()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var servers = await CategoryAsync(desk, "Incident > Materiel > Serveur");

        (await ApplyAsync(desk, Ticket with { Category = servers })).Template.ShouldBe(OfServers);
        (await ApplyAsync(desk, Ticket with { Category = servers, Type = TicketType.Request })).Template.ShouldBe(Default);
    }

    // LAB.md c: the profile's template comes before the entity's
    [Fact]
    public async Task Without_one_the_profiles_template_counts_and_then_the_entitys()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var profile = await TemplateAsync(desk, "Agents", [], []);

        (await ApplyAsync(desk, Ticket)).Template.ShouldBe(Default);
        (await ApplyAsync(desk, Ticket, profile)).Template.ShouldBe(profile);
        (await ApplyAsync(desk, Ticket, new TicketTemplateId(999))).Template.ShouldBe(Default);
        (await ApplyAsync(desk, Ticket with { Entity = null })).Template.ShouldBeNull();
    }

    [Fact]
    public async Task The_profiles_template_is_in_the_session()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var admin = await desk.Sandbox.SignInAsync("glpi", Ct);
        await desk.Sandbox.PutAsync(admin, "Profile/1", new JsonObject { ["tickettemplates_id"] = 2 }, Ct);

        var session = await desk.Get<GlpiBridge.Glpi.Sessions.GlpiSessions>().OpenAsync("j.doe@agudelle.com", "Agudelle!2023", Ct);

        session.ProfileTemplate.ShouldBe(OfServers);
    }

    [Fact]
    public async Task Predefined_values_stand_in_for_what_the_form_did_not_ask()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var template = await TemplateAsync(desk, "Rempli", [], [(10, "5"), (11, "4"), (83, "7"), (9, "2"), (5, "13"), (8, "3"), (66, "8"), (65, "4"), (71, "5"), (7, "46")]);

        var filled = await ApplyAsync(desk, Ticket, template);

        (filled.Urgency, filled.Impact, filled.Location, filled.RequestType, filled.Category)
            .ShouldBe((Urgency.VeryHigh, Impact.High, new LocationId(7), new RequestTypeId(2), new ItilCategoryId(46)));
        filled.AssignedUsers.ShouldBe([new UserId(13)]);
        filled.AssignedGroups.ShouldBe([new GroupId(3)]);
        filled.Observers.ShouldBe([TicketActor.User(new UserId(8)), TicketActor.Group(new GroupId(4))]);
        filled.RequesterGroups.ShouldBe([new GroupId(5)]);
        filled.Template.ShouldBe(template);
    }

    [Fact]
    public async Task What_the_form_asked_for_and_what_is_no_agents_business_stays()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var template = await TemplateAsync(desk, "Autre", [], [(1, "Titre"), (21, "Texte"), (12, "6"), (3, "6"), (14, "2"), (4, "8"), (10, "5"), (7, "46"), (15, "2020-01-01 00:00:00"), (11, "9"), (83, "-1"), (13, "Computer_1")]);
        var asked = Ticket with { Urgency = Urgency.Low, Category = new ItilCategoryId(1) };

        (await ApplyAsync(desk, asked, template)).ShouldBe(asked with { Template = template });
    }

    [Fact]
    public async Task A_mandatory_field_that_the_ticket_lacks_is_told_to_the_administrator_once_and_the_ticket_goes()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var template = await TemplateAsync(desk, "Lieu et groupe", [21, 83, 71], [(10, "4")]);

        var first = await ApplyAsync(desk, Ticket, template);
        await ApplyAsync(desk, Ticket, template);

        (first.Template, first.Urgency).ShouldBe((null, Urgency.High));
        var warning = desk.Log.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal)).ShouldHaveSingleItem();
        warning.ShouldContain($"Form incident: GLPI's ticket template {template.Value} (Lieu et groupe) demands Lieu, Groupe demandeur,");
        warning.ShouldNotContain("Écran");
    }

    [Fact]
    public async Task Another_form_with_the_same_template_is_told_too()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var template = await TemplateAsync(desk, "Lieu", [83], []);

        await ApplyAsync(desk, Ticket, template);
        await desk.Get<TemplateRules>().ApplyAsync(Ticket, template, "acces", hasFiles: false, Ct);

        desk.Log.Lines.Count(line => line.StartsWith("Warning", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData(83, true)]
    [InlineData(13, true)]
    [InlineData(7, true)]
    [InlineData(66, true)]
    [InlineData(65, true)]
    [InlineData(142, true)]
    [InlineData(1, false)]
    [InlineData(21, false)]
    [InlineData(4, false)]
    [InlineData(10, false)]
    [InlineData(5, false)]
    [InlineData(18, false)]
    [InlineData(-2, false)]
    public async Task A_template_is_named_when_glpi_will_accept_the_ticket_with_it(int mandatory, bool conflict)
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var template = await TemplateAsync(desk, "Un champ", [mandatory], []);
        var jane = await desk.JaneAsync(Ct);

        var ticket = await ApplyAsync(desk, Ticket, template);
        await desk.Get<TicketWriter>().CreateAsync(jane.Session!, ticket, [], Ct);

        ticket.Template.ShouldBe(conflict ? null : template);
    }

    [Fact]
    public async Task Files_and_a_mail_address_are_what_a_template_may_demand()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var template = await TemplateAsync(desk, "Pièce", [142, 66], []);
        var jane = await desk.JaneAsync(Ct);

        var ticket = await desk.Get<TemplateRules>().ApplyAsync(Ticket with { Observers = [TicketActor.Email("n.dupuis@agudelle.com")] }, template, Form, hasFiles: true, Ct);

        ticket.Template.ShouldBe(template);
        (await desk.Get<TicketWriter>().CreateAsync(jane.Session!, ticket, [GlpiBridge.Tests.Glpi.Samples.File("a.txt", "a")], Ct)).Id.Value.ShouldBePositive();
    }

    [Fact]
    public async Task Templates_are_read_once()
    {
        await using var desk = await DeskKit.StartAsync(Ct);

        await ApplyAsync(desk, Ticket);
        var before = desk.Calls("GET");
        await ApplyAsync(desk, Ticket);

        desk.Calls("GET").ShouldBe(before);
        desk.Calls("/TicketTemplate/{id} ").ShouldBe(1);
    }

    [Fact]
    public async Task A_glpi_that_does_not_tell_lets_the_ticket_go_as_it_is()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        await desk.Sandbox.SwitchAsync("maintenance", Ct);

        (await ApplyAsync(desk, Ticket)).ShouldBe(Ticket);

        desk.Log.All.ShouldContain("Form incident: GLPI's ticket templates cannot be read");
    }

    private static NewTicket Ticket { get; } = new() { Name = "Écran noir", Content = "<p>x</p>", Requesters = [new UserId(7)], Entity = new EntityId(1) };

    private static Task<NewTicket> ApplyAsync(DeskKit desk, NewTicket ticket, TicketTemplateId? ofProfile = null) =>
        desk.Get<TemplateRules>().ApplyAsync(ticket, ofProfile, Form, hasFiles: false, Ct);

    private static async Task<ItilCategoryId> CategoryAsync(DeskKit desk, string fullName) =>
        new(JsonNode.Parse(await desk.Sandbox.Server.WriteIndexAsync(Ct))!["itil_categories"]![fullName]!.GetValue<long>());

    private static async Task<TicketTemplateId> TemplateAsync(DeskKit desk, string name, int[] mandatory, (int Field, string Value)[] predefined)
    {
        var (sandbox, admin) = (desk.Sandbox, await desk.Sandbox.SignInAsync("glpi", Ct));
        var id = await sandbox.CreateAsync(admin, "TicketTemplate", new JsonObject { ["name"] = name, ["is_recursive"] = 1 }, Ct);
        foreach (var field in mandatory)
            await sandbox.CreateAsync(admin, "TicketTemplateMandatoryField", new JsonObject { ["tickettemplates_id"] = id, ["num"] = field }, Ct);
        foreach (var (field, value) in predefined)
            await sandbox.CreateAsync(admin, "TicketTemplatePredefinedField", new JsonObject { ["tickettemplates_id"] = id, ["num"] = field, ["value"] = value }, Ct);
        return new TicketTemplateId(id);
    }
}
