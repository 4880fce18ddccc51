using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Sandbox.Items;

public sealed class ListingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("KnowbaseItem?range=0-999&only_id=true", 63)]
    [InlineData("KnowbaseItemCategory?range=0-999&only_id=true", 43)]
    [InlineData("Ticket?only_id=true", 1)]
    [InlineData("TicketSatisfaction?only_id=true", 2)]
    public async Task A_user_of_another_entity_gets_GLPIs_lists_with_their_leaks(string path, int rows)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);

        var list = await sandbox.GetAsync(await sandbox.SignInAsync("a.roussel@port-brevin.fr", Ct), path, Ct);

        list.Json!.AsArray().Count.ShouldBe(rows);
    }

    [Theory]
    [InlineData("ITILCategory")]
    [InlineData("User")]
    [InlineData("TicketValidation")]
    [InlineData("Document")]
    [InlineData("Log")]
    public async Task A_user_may_not_list_what_his_profile_lacks(string type)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);

        (await sandbox.GetAsync(await sandbox.SignInAsync("s.bernier@val-mirande.fr", Ct), type, Ct)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Several_filters_are_all_asked_for()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var service = await sandbox.SignInAsync("glpibridge", Ct);

        var list = await sandbox.GetAsync(service, "ITILCategory?searchText[name]=imprimante&searchText[is_request]=^1$&range=0-99", Ct);

        list.Json!.AsArray().ShouldNotBeEmpty();
        list.Json!.AsArray().ShouldAllBe(c => c!["is_request"]!.GetValue<int>() == 1);
    }

    [Fact]
    public async Task An_administrator_adds_changes_and_purges_a_category()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var admin = await sandbox.SignInAsync("glpi", Ct);

        var id = await sandbox.CreateAsync(admin, "ITILCategory", new JsonObject { ["name"] = "Nouvelle & neuve", ["itilcategories_id"] = 1 }, Ct);
        await sandbox.PutAsync(admin, $"ITILCategory/{id}", new JsonObject { ["name"] = "Renommée" }, Ct);
        var read = await sandbox.GetAsync(admin, $"ITILCategory/{id}", Ct);
        var purge = await sandbox.SendAsync(HttpMethod.Delete, $"ITILCategory/{id}", admin, null, Ct);

        read.Json!["completename"]!.GetValue<string>().ShouldBe("Incident > Renommée");
        purge.Status.ShouldBe(200);
        (await sandbox.GetAsync(admin, $"ITILCategory/{id}", Ct)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_article_meant_for_somebody_else_is_refused_though_it_is_listed()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var index = JsonNode.Parse(await sandbox.Server.WriteIndexAsync(Ct))!["by_key"]!["knowbase_items"]!;
        var (sophie, alain) = (await sandbox.SignInAsync("s.bernier@val-mirande.fr", Ct), await sandbox.SignInAsync("a.roussel@port-brevin.fr", Ct));

        (await sandbox.GetAsync(sophie, $"KnowbaseItem/{index["sub-entity"]}", Ct)).Status.ShouldBe(200);
        (await sandbox.GetAsync(alain, $"KnowbaseItem/{index["sub-entity"]}", Ct)).Status.ShouldBe(403);
        (await sandbox.GetAsync(alain, $"KnowbaseItem/{index["other-entity"]}", Ct)).Status.ShouldBe(200);
    }
}
