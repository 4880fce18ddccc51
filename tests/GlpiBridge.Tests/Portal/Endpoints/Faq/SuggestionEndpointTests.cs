using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GlpiBridge.Tests.Portal.Pages.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Endpoints.Faq;

public sealed class SuggestionEndpointTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Articles_come_with_marked_words_their_category_and_their_address()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await portal.SignedInAsync();

        var found = await AskAsync(visitor, "q=boite+pleine&limit=3");

        var first = found.GetProperty("items")[0];
        first.GetProperty("url").GetString().ShouldBe("/faq/articles/26-messagerie-ma-boite-est-pleine");
        string.Concat(first.GetProperty("title").EnumerateArray().Select(part => part.GetProperty("text").GetString())).ShouldBe("Messagerie - Ma boîte est pleine");
        first.GetProperty("title").EnumerateArray().Where(part => part.GetProperty("match").GetBoolean()).Select(part => part.GetProperty("text").GetString()).ShouldContain("boîte");
        first.GetProperty("category").GetString().ShouldStartWith("Logiciel › ");
        found.GetProperty("items").GetArrayLength().ShouldBeLessThanOrEqualTo(3);
    }

    [Theory]
    [InlineData("q=")]
    [InlineData("q=zzzz+qwerty")]
    [InlineData("limit=3")]
    public async Task Nothing_suggests_nothing(string query)
    {
        await using var portal = await FaqPages.StartAsync();
        var found = await AskAsync(await portal.SignedInAsync(), query);

        found.GetProperty("items").GetArrayLength().ShouldBe(0);
        found.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("{\"event\":\"shown\",\"article\":1}", HttpStatusCode.NoContent)]
    [InlineData("{\"event\":\"opened\",\"article\":1}", HttpStatusCode.NoContent)]
    [InlineData("{\"event\":\"abandoned\",\"article\":1}", HttpStatusCode.NoContent)]
    [InlineData("{\"event\":\"invented\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"event\":2}", HttpStatusCode.BadRequest)]
    [InlineData("[", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    public async Task What_becomes_of_suggestions_is_counted(string message, HttpStatusCode expected)
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).OpenAsync("/demandes/nouvelle/incident");

        (await PostAsync(visitor, message, withToken: true)).StatusCode.ShouldBe(expected);
        (await PostAsync(visitor, message, withToken: false)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<JsonElement> AskAsync(Visitor visitor, string query)
    {
        var answer = await visitor.GetRawAsync("/faq/suggestions?" + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static Task<HttpResponseMessage> PostAsync(Visitor visitor, string message, bool withToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/faq/mesures") { Content = new StringContent(message, System.Text.Encoding.UTF8, "application/json") };
        if (withToken)
        {
            request.Headers.Add("RequestVerificationToken", visitor.Page.QuerySelector("form.gb-form input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        }

        return visitor.SendRawAsync(request);
    }
}
