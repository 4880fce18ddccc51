using System.Collections.Concurrent;
using GlpiBridge.EndToEnd.Tests.Requests;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Installing;

/// <summary>The portal where there is no line.</summary>
public sealed class OfflineTests(PortalUnderTest portal)
{
    [Fact]
    public async Task Without_a_line_a_page_says_so_what_was_typed_waits_here_and_is_in_its_form_when_the_line_is_back()
    {
        var title = Title.Next("Sans ligne");
        var form = await FormPage.OpenAsync(portal, "Déclarer un incident", new() { ServiceWorkers = ServiceWorkerPolicy.Allow });
        var page = form.Page;
        var stopped = new ConcurrentQueue<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                stopped.Enqueue(message.Text);
            }
        };
        await page.EvaluateAsync("async () => { while (!navigator.serviceWorker.controller) await new Promise((then) => navigator.serviceWorker.addEventListener('controllerchange', then, { once: true })); }");
        await page.Context.SetOfflineAsync(true);
        await form.FillAsync("titre", title);
        await Assertions.Expect(page.Locator("[data-gb-draft-state]")).ToContainTextAsync("gardée sur cet appareil");
        var address = page.Url;

        await page.GotoAsync("/demandes");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Pas de connexion");
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Déclarer un incident (");
        (await page.Locator(".gb-brand img").EvaluateAsync<bool>("(logo) => logo.complete && logo.naturalWidth > 0")).ShouldBeTrue();
        await Screenshots.TakeAsync(page, "hors-ligne");
        await page.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Pas de connexion");

        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mes demandes");
        await page.EvaluateAsync("async () => { while (localStorage.length > 0) await new Promise((then) => setTimeout(then, 50)); }");
        await page.GoBackAsync();
        page.Url.ShouldBe(address);
        await Assertions.Expect(page.Locator("[name='r.titre']")).ToHaveValueAsync(title);

        var kept = await page.EvaluateAsync<string[]>(
            """
            async () => {
              const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
              return requests.flat().map((request) => new URL(request.url).pathname).sort();
            }
            """);
        kept.Length.ShouldBe(8);
        kept.ShouldAllBe(path => path == "/hors-ligne" || path.StartsWith("/dist/", StringComparison.Ordinal) || path.StartsWith("/theme", StringComparison.Ordinal) || path.StartsWith("/textes/", StringComparison.Ordinal));
        stopped.ShouldBeEmpty();
    }
}
