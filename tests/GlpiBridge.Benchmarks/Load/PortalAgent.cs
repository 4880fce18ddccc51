using GlpiBridge.Benchmarks.Portal;
using GlpiBridge.EndToEnd.Tests;

namespace GlpiBridge.Benchmarks.Load;

/// <summary>An agent in front of the portal.</summary>
internal sealed class PortalAgent(HttpClient client, Person person, Random chance) : IAgentAtWork
{
    private static readonly string[] Words = ["imprimante", "mot de passe", "messagerie", "parme", "vpn", "signature", "scanner", "facture"];
    private readonly AgentBrowser browser = new(client);
    private readonly SampleFiles files = new();
    private bool hasForm;

    public AgentBrowser Browser => browser;

    public Func<CancellationToken, Task>? Of(string what) => what switch
    {
        Pages.SignIn => ct => browser.SignInAsync(person, ct),
        Pages.Home => ct => browser.GetAsync("/", ct),
        Pages.List => ct => browser.GetAsync("/demandes", ct),
        Pages.Form => FormAsync,
        Pages.Faq => ct => browser.GetAsync("/faq?q=" + Uri.EscapeDataString(Words[chance.Next(Words.Length)]), ct),
        _ => SendAsync,
    };

    private async Task FormAsync(CancellationToken ct)
    {
        await browser.OpenFormAsync(ct);
        hasForm = true;
    }

    private async Task SendAsync(CancellationToken ct)
    {
        if (!hasForm)
        {
            await FormAsync(ct);
        }

        await browser.SubmitAsync([files.Next()[1]], ct);
    }
}
