using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Passwords;

/// <summary>The mail of « Mot de passe oublié ? », as it comes out of the sandbox.</summary>
internal static class PasswordMail
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Asks for a mail on the portal's page and waits for it.</summary>
    /// <returns>The token in it.</returns>
    public static async Task<string> MailedAsync(this PortalApplication portal, string address)
    {
        var before = await portal.LastMailAsync(address);
        await portal.AskForMailAsync(address);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if (await portal.LastMailAsync(address) is { } token && token != before)
            {
                return token;
            }
        }
    }

    public static async Task AskForMailAsync(this PortalApplication portal, string address)
    {
        var visitor = await portal.Visit().OpenAsync("/mot-de-passe-oublie");
        await visitor.SubmitAsync("main form", new() { ["Email"] = [address] });
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }

    public static async Task<string?> LastMailAsync(this PortalApplication portal, string address)
    {
        using var client = GlpiEye.Clients.CreateClient();
        using var answer = await client.GetAsync(new Uri(portal.Glpi.Root, "/__sandbox/mail-token/" + Uri.EscapeDataString(address)), Ct);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(Ct) : null;
    }
}
