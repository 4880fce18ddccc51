using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Security;

// security-checklist.md 6: same status, text and size for known, unknown and disabled accounts. Limits and times: Limits/, the benchmarks
public sealed partial class Checklist06EnumerationTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    // Of one length, since the page shows again what was typed
    private static readonly string[] Logins = ["p.quintard@agudelle.com", "c.morin@saint-ormond.fr", "personne@nulle-part0.fr"];

    [Fact]
    public async Task A_refused_sign_in_is_the_same_answer_to_the_byte_for_known_disabled_and_unknown_accounts()
    {
        var answers = new List<string>();
        foreach (var login in Logins)
        {
            answers.Add(await AnswerAsync("/connexion", login, ("Login", login), ("Password", "Faux+Mot-2023")));
        }

        answers.Distinct().ShouldHaveSingleItem().ShouldStartWith("422");
    }

    [Fact]
    public async Task So_is_the_answer_to_a_forgotten_password()
    {
        var answers = new List<string>();
        foreach (var login in Logins)
        {
            answers.Add(await AnswerAsync("/mot-de-passe-oublie", login, ("Email", login)));
        }

        answers.Distinct().ShouldHaveSingleItem().ShouldStartWith("200");
    }

    private async Task<string> AnswerAsync(string address, string login, params (string Name, string Value)[] fields)
    {
        login.Length.ShouldBe(Logins[0].Length);
        var visitor = portal.Visit();
        await visitor.OpenAsync(address);
        var token = visitor.Page.QuerySelector("[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;
        var answer = await visitor.PostRawAsync(address, new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).Order(StringComparer.Ordinal);
        return $"{(int)answer.StatusCode} {string.Join(',', headers)} {Once().Replace(text.Replace(login, "LOGIN", StringComparison.Ordinal), "")}";
    }

    // What differs from one answer to the next, whoever asks
    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]+|(?<=nonce=\")[^\"]+")]
    private static partial Regex Once();
}
