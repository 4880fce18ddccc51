using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Endpoints;

public sealed class CategoryEndpointsTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_of_any_level_find_a_category_with_its_path()
    {
        var found = await SearchAsync("incident/categories/logiciel?q=PAIE+parme");

        found.GetProperty("total").GetInt32().ShouldBe(1);
        var only = found.GetProperty("items")[0];
        only.GetProperty("name").GetString().ShouldBe("Cosoluce - Parme");
        only.GetProperty("path").GetString().ShouldBe("Incident › Logiciel › Ressources Humaines › Gestion de la Paie");
    }

    [Theory]
    [InlineData("incident/categories/materiel?q=pc", new[] { "Pc Fixe", "Pc Portable" })]
    [InlineData("nouvel-acces/categories/logiciel?q=para", new[] { "Parapheur électronique", "Libriciel - i-parapheur" })]
    [InlineData("incident/categories/logiciel?q=capitainerie", new string[0])]
    [InlineData("incident/categories/materiel?q=supervision", new string[0])]
    public async Task Only_what_the_question_offers_to_this_agent_is_found(string address, string[] names) =>
        (await SearchAsync(address)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()).ShouldBe(names);

    [Theory]
    [InlineData("incident/categories/titre")]
    [InlineData("incident/categories/inconnue")]
    [InlineData("inconnu/categories/logiciel")]
    public async Task What_is_no_category_question_is_not_found(string address) =>
        (await (await portal.SignedInAsync()).GetRawAsync("/demandes/nouvelle/" + address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Strangers_are_told_nothing() =>
        (await portal.Visit().GetRawAsync("/demandes/nouvelle/incident/categories/logiciel?q=parme")).StatusCode.ShouldNotBe(HttpStatusCode.OK);

    private async Task<JsonElement> SearchAsync(string address) =>
        await (await (await portal.SignedInAsync()).GetRawAsync("/demandes/nouvelle/" + address)).Content.ReadFromJsonAsync<JsonElement>(Ct);
}
