using System.Text.Json.Nodes;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Templates;
using GlpiBridge.Tests.Compatibility;
using GlpiBridge.Tests.Sandbox;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Templates;

[Proves(GlpiLine.Ten, "Ticket templates")]
public sealed class TicketTemplateReaderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario ticket-create-template
    [Fact]
    public async Task A_template_comes_with_its_mandatory_and_predefined_fields()
    {
        using var network = new RecordedGlpi().Play("ticket-create-template", "template", "mandatory", "predefined");
        using var kit = new GlpiKit(network);

        var template = await kit.Get<TicketTemplateReader>().GetAsync(GlpiKit.Session, new(2), Ct);

        template.Id.ShouldBe(new TicketTemplateId(2));
        template.Name.ShouldBe("Modèle Incident matériel");
        template.Mandatory.ShouldBe([TicketField.Urgency, TicketField.Content]);
        template.Predefined.ShouldHaveSingleItem().Field.ShouldBe(TicketField.Content);
    }

    // scenario ticket-create-template, step template-user
    [Fact]
    public async Task A_self_service_user_may_not_read_it()
    {
        using var network = new RecordedGlpi().Play("ticket-create-template", "template-user");
        using var kit = new GlpiKit(network);

        await kit.Get<TicketTemplateReader>().GetAsync(GlpiKit.Session, new(2), Ct).ShouldFailAsync(GlpiFault.Forbidden);
    }

    // LAB.md c: strategy -2 takes over what the entity above says, the root has template 1
    [Fact]
    public async Task An_entity_without_a_choice_of_its_own_has_the_template_of_the_one_above()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);
        var admin = await sandbox.SignInAsync("glpi", Ct);
        await sandbox.PutAsync(admin, "Entity/2", new JsonObject { ["tickettemplates_strategy"] = 0, ["tickettemplates_id"] = 2 }, Ct);
        await sandbox.PutAsync(admin, "Entity/5", new JsonObject { ["tickettemplates_strategy"] = 0, ["tickettemplates_id"] = 0 }, Ct);

        (await DefaultOfAsync(kit, 0)).ShouldBe(new TicketTemplateId(1));
        (await DefaultOfAsync(kit, 1)).ShouldBe(new TicketTemplateId(1));
        (await DefaultOfAsync(kit, 2)).ShouldBe(new TicketTemplateId(2));
        (await DefaultOfAsync(kit, 3)).ShouldBe(new TicketTemplateId(2));
        (await DefaultOfAsync(kit, 5)).ShouldBeNull();
    }

    // scenario search-options, step Ticket
    [Fact]
    public async Task Fields_have_glpis_labels()
    {
        using var network = new RecordedGlpi().Play("search-options", "Ticket");
        using var kit = new GlpiKit(network);

        var labels = await kit.Get<TicketTemplateReader>().LabelsOfAsync(GlpiKit.Session, [TicketField.Location, TicketField.RequesterGroup, TicketField.ApprovalRequest], Ct);

        labels.ShouldBe(["Lieu", "Groupe demandeur", "-2"]);
    }

    private static Task<TicketTemplateId?> DefaultOfAsync(GlpiKit kit, long entity) =>
        kit.Get<GlpiServiceAccount>().RunAsync((session, stop) => kit.Get<TicketTemplateReader>().DefaultOfAsync(session, new(entity), stop), Ct);
}
