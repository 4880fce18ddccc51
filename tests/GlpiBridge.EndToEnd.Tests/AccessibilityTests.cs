using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using GlpiBridge.EndToEnd.Tests.Requests;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>Every page and state, by axe, light and dark, on a desk and on a phone; each is pictured on the way.</summary>
public sealed class AccessibilityTests(PortalUnderTest portal)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Theory]
    [InlineData(1366, 900, ColorScheme.Light)]
    [InlineData(375, 800, ColorScheme.Dark)]
    public async Task Every_page_and_state_is_free_of_violations(int width, int height, ColorScheme scheme)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme };
        var suffix = $"{width}{(scheme is ColorScheme.Dark ? "-sombre" : "")}";
        var page = await portal.OpenAsync("/connexion", options);
        await LookAsync(page, "connexion-" + suffix);
        await page.GotoAsync("/mot-de-passe-oublie");
        await LookAsync(page, "mot-de-passe-oublie-" + suffix);
        await page.GotoAsync("/mot-de-passe/nouveau?token=jeton");
        await LookAsync(page, "nouveau-mot-de-passe-" + suffix);
        await page.GetByLabel("Identifiant").FillAsync("p.quintard@agudelle.com");
        await page.GetByLabel("Nouveau mot de passe", new() { Exact = true }).FillAsync("Mairie-17");
        await LookAsync(page, "nouveau-mot-de-passe-frappe-" + suffix);
        await page.GetByRole(AriaRole.Button, new() { Name = "Changer mon mot de passe" }).ClickAsync();
        await page.Locator("#nouveau-mot-de-passe-erreur").WaitForAsync();
        await LookAsync(page, "nouveau-mot-de-passe-faible-" + suffix);
        await page.GotoAsync("/mot-de-passe/nouveau");
        await LookAsync(page, "nouveau-mot-de-passe-lien-" + suffix);

        page = await portal.SignedInAsync(options);
        await LookAsync(page, "accueil-" + suffix);
        await page.Locator("summary.gb-avatar").ClickAsync();
        await LookAsync(page, "menu-" + suffix);
        await page.GotoAsync("/compte");
        await LookAsync(page, "compte-" + suffix);

        await page.GotoAsync("/demandes?etat=toutes");
        await LookAsync(page, "demandes-" + suffix);
        await page.Locator(".gb-tickets a").First.ClickAsync();
        await LookAsync(page, "demande-" + suffix);
        await page.GotoAsync("/demandes/nouvelle/incident");
        await LookAsync(page, "incident-" + suffix);
        await OpenBranchesAsync(page);
        await LookAsync(page, "incident-ouvert-" + suffix);
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true }).ClickAsync();
        await page.Locator(".gb-error-summary").WaitForAsync();
        await LookAsync(page, "incident-erreurs-" + suffix);
        foreach (var form in new[] { "assistance", "nouvel-acces" })
        {
            await page.GotoAsync("/demandes/nouvelle/" + form);
            await page.Locator("[name='r.est-concerne'][value=oui]").CheckAsync();
            await page.Locator("[name='r.a-contraintes'][value=non]").CheckAsync();
            await page.Locator("#q-titre").FillAsync("Éclairage");
            await page.Locator("[name='r.objet']").Last.CheckAsync();
            await page.Locator("iframe").First.WaitForAsync();
            await LookAsync(page, form + "-" + suffix);
        }

        await page.GotoAsync("/");
        await page.Locator(".gb-draft summary").First.ClickAsync();
        await LookAsync(page, "accueil-brouillons-" + suffix);
        await page.GotoAsync("/adresse-inconnue");
        await LookAsync(page, "introuvable-" + suffix);
    }

    [Theory]
    [InlineData(1366, 900, ColorScheme.Light)]
    [InlineData(375, 800, ColorScheme.Dark)]
    public async Task Every_page_of_the_faq_is_free_of_violations(int width, int height, ColorScheme scheme)
    {
        var page = await portal.SignedInAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        foreach (var (name, address) in new[] { ("faq", "/faq"), ("faq-resultats", "/faq?q=mot+de+passe"), ("faq-rien", "/faq?q=zzzz+qwerty") })
        {
            await page.GotoAsync(address);
            await LookAsync(page, $"{name}-{width}");
        }

        await page.GotoAsync("/faq");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Logiciel") }).ClickAsync();
        await LookAsync(page, $"faq-categorie-{width}");
        await page.GotoAsync("/faq?q=deleguer+sa+signature");
        await page.GetByRole(AriaRole.Link, new() { Name = "i-parapheur - Déléguer sa signature" }).ClickAsync();
        await LookAsync(page, $"faq-article-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Non", Exact = true }).ClickAsync();
        await LookAsync(page, $"faq-sans-reponse-{width}");
        await page.GotoAsync("/faq");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Merci de décrire votre besoin ici" }).PressSequentiallyAsync("imprimante");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await LookAsync(page, $"faq-frappe-{width}");
        await page.GotoAsync("/demandes/nouvelle/incident");
        await page.Locator("#q-titre").PressSequentiallyAsync("imprimante bourrage");
        await page.Locator(".gb-suggested summary").First.ClickAsync();
        await page.Locator(".gb-extract h3").First.WaitForAsync();
        await LookAsync(page, $"incident-suggestions-{width}");
    }

    [Theory]
    [InlineData(1366, 900, ColorScheme.Light)]
    [InlineData(375, 800, ColorScheme.Dark)]
    public async Task The_page_that_checks_the_answers_is_free_of_violations(int width, int height, ColorScheme scheme)
    {
        var form = await FormPage.OpenAsync(portal, "Déclarer un incident", new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        await form.SomebodyElseAsync("est-concerne");
        await form.ChooseAsync("a-contraintes", "Non");
        await form.FillAsync("titre", "Un titre plutôt long, pour voir où il se coupe quand la page est étroite et que les mots ne tiennent plus");
        await form.ChooseAsync("objet", "Autres");
        await form.WriteAsync("symptome-autres", "Plus de réseau");
        await form.ChooseStartingAsync("urgence", "Moyenne");
        await form.ChooseAsync("seul-concerne", "Oui");
        await form.AttachAsync("pieces-jointes", "capture-erreur.png");
        await form.Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier" }).ClickAsync();
        await form.Page.Locator(".gb-review").WaitForAsync();

        await LookAsync(form.Page, $"verifier-{width}");
    }

    private static async Task OpenBranchesAsync(IPage page)
    {
        await page.Locator("[name='r.est-concerne'][value=non]").CheckAsync();
        await page.Locator("[name='r.a-contraintes'][value=oui]").CheckAsync();
        await page.Locator("[name='r.objet'][value=logiciel]").CheckAsync();
        await page.GetByRole(AriaRole.Combobox).ClickAsync();
        await page.Keyboard.TypeAsync("parme");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
    }

    // A text being edited is no page and has no landmarks of its own; the frame it is in stands in one.
    private static bool IsInEditor(AxeResultNode node) => node.Target.FrameSelectors.Any();

    private static async Task LookAsync(IPage page, string name)
    {
        await Screenshots.TakeAsync(page, name);
        var result = await page.RunAxe(Rules);
        result.Violations
            .Select(violation => (violation.Id, Nodes: violation.Nodes.Where(node => violation.Id is not "region" || !IsInEditor(node)).Select(node => node.Html).ToList()))
            .Where(violation => violation.Nodes.Count > 0)
            .Select(violation => $"{name}: {violation.Id} {string.Join(" ", violation.Nodes)}")
            .ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")).ShouldBeFalse(name + " scrolls sideways");
    }
}
