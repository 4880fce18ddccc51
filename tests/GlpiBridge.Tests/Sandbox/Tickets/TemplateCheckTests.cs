using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Sandbox.Tickets;

/// <summary>LAB.md c: what a real GLPI 10.0.19 asks for when a ticket names a template.</summary>
public sealed class TemplateCheckTests
{
    private const string Actors = """
        "_actors":{"requester":[{"itemtype":"User","items_id":7,"use_notification":1}]}
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(83, "", null)]
    [InlineData(83, "\"locations_id\":0", "Lieu")]
    [InlineData(83, "\"locations_id\":\"\"", "Lieu")]
    [InlineData(83, "\"locations_id\":3", null)]
    [InlineData(71, "", null)]
    [InlineData(71, Actors, "Groupe demandeur")]
    [InlineData(71, "\"_groups_id_requester\":0", "Groupe demandeur")]
    [InlineData(71, "\"_groups_id_requester\":[\"0\"]", "Groupe demandeur")]
    [InlineData(71, "\"_groups_id_requester\":[]", "Groupe demandeur")]
    [InlineData(71, "\"_groups_id_requester\":[0]", null)]
    [InlineData(66, "\"_users_id_observer\":0", "Observateur")]
    [InlineData(65, "\"_groups_id_observer\":0", "Groupe observateur")]
    [InlineData(8, "\"_groups_id_assign\":0", "Groupe de techniciens")]
    [InlineData(5, Actors, null)]
    [InlineData(66, Actors, "Observateur")]
    [InlineData(4, Actors, null)]
    [InlineData(13, "\"items_id\":{}", "Éléments associés")]
    [InlineData(13, "\"items_id\":{\"Computer\":[]}", null)]
    [InlineData(13, "", null)]
    [InlineData(142, "", "Documents")]
    [InlineData(7, "", "Catégorie")]
    [InlineData(7, "\"itilcategories_id\":1", null)]
    [InlineData(14, "\"type\":0", "Type")]
    [InlineData(14, "", null)]
    [InlineData(10, "\"urgency\":0", null)]
    [InlineData(21, "\"content\":\"\"", "Description")]
    [InlineData(21, "\"content\":\"<p></p>\"", null)]
    [InlineData(12, "", null)]
    [InlineData(18, "", null)]
    public async Task Only_what_stands_in_the_call_is_checked(int mandatory, string fields, string? missing)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var template = await TemplateAsync(sandbox, mandatory);

        var answer = await sandbox.PostAsync(await sandbox.SignInAsync("j.doe@agudelle.com", Ct), "Ticket", Ticket(template, fields), Ct);

        if (missing is null)
            answer.Status.ShouldBe(201);
        else
            (answer.Status, answer.Text).ShouldBe((400, $"""["ERROR_GLPI_ADD","Les champs obligatoires ne sont pas définis. Merci de corriger : {missing}"]"""));
    }

    [Fact]
    public async Task All_that_is_missing_is_told_and_an_unknown_template_asks_for_nothing()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var template = await TemplateAsync(sandbox, 83, 71, 21);
        var jane = await sandbox.SignInAsync("j.doe@agudelle.com", Ct);
        const string Empty = "\"locations_id\":0,\"_groups_id_requester\":0,\"content\":\"\"";

        (await sandbox.PostAsync(jane, "Ticket", Ticket(template, Empty), Ct)).Text.ShouldContain("Merci de corriger : Lieu, Groupe demandeur, Description");
        (await sandbox.PostAsync(jane, "Ticket", Ticket(9999, Empty), Ct)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_file_is_the_document_that_a_template_demands()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var template = await TemplateAsync(sandbox, 142);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(new JsonObject { ["input"] = Ticket(template, "") }.ToJsonString(), Encoding.UTF8, "application/json"), "uploadManifest" },
            { new ByteArrayContent("a"u8.ToArray()), "file0", "a.txt" },
        };

        var answer = await sandbox.SendRawAsync(HttpMethod.Post, sandbox.Server.BaseUrl + "/Ticket", await sandbox.SignInAsync("j.doe@agudelle.com", Ct), form, Ct);

        answer.Status.ShouldBe(201);
    }

    [Fact]
    public async Task Predefined_values_are_never_filled_in()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var template = await TemplateAsync(sandbox);
        var (jane, admin) = (await sandbox.SignInAsync("j.doe@agudelle.com", Ct), await sandbox.SignInAsync("glpi", Ct));
        await sandbox.CreateAsync(admin, "TicketTemplatePredefinedField", new JsonObject { ["tickettemplates_id"] = template, ["num"] = 10, ["value"] = "5" }, Ct);

        var id = await sandbox.CreateAsync(jane, "Ticket", Ticket(template, ""), Ct);

        (await sandbox.GetAsync(jane, $"Ticket/{id}", Ct)).Json!["urgency"]!.GetValue<int>().ShouldBe(3);
    }

    [Theory]
    [InlineData("TicketTemplate/1")]
    [InlineData("TicketTemplate/1/TicketTemplateMandatoryField")]
    [InlineData("TicketTemplate/1/TicketTemplatePredefinedField")]
    [InlineData("Entity/1")]
    [InlineData("ITILCategory/1")]
    public async Task An_agent_may_not_read_what_decides_over_his_ticket(string path)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);

        (await sandbox.GetAsync(await sandbox.SignInAsync("j.doe@agudelle.com", Ct), path, Ct)).Status.ShouldBe(403);
        (await sandbox.GetAsync(await sandbox.SignInAsync("glpibridge", Ct), path, Ct)).Status.ShouldBe(200);
    }

    private static JsonNode Ticket(long template, string fields) =>
        JsonNode.Parse($$"""{"name":"x"{{(fields.Contains("\"content\"", StringComparison.Ordinal) ? "" : ",\"content\":\"x\"")}},"_tickettemplate":{{template}}{{(fields.Length > 0 ? "," : "")}}{{fields}}}""")!;

    private static async Task<long> TemplateAsync(SandboxFixture sandbox, params int[] mandatory)
    {
        var admin = await sandbox.SignInAsync("glpi", Ct);
        var id = await sandbox.CreateAsync(admin, "TicketTemplate", new JsonObject { ["name"] = "Essai", ["is_recursive"] = 1 }, Ct);
        foreach (var field in mandatory)
            await sandbox.CreateAsync(admin, "TicketTemplateMandatoryField", new JsonObject { ["tickettemplates_id"] = id, ["num"] = field }, Ct);
        return id;
    }
}
