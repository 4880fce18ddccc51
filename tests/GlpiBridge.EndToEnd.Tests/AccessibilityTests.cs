using GlpiBridge.EndToEnd.Tests.Requests;
using Microsoft.Playwright;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>Every page and state, by axe, light and dark, on a desk and on a phone; each is pictured on the way.</summary>
public sealed class AccessibilityTests(PortalUnderTest portal)
{
    [Theory]
    [InlineData(1366, 900, ColorScheme.Light)]
    [InlineData(375, 800, ColorScheme.Dark)]
    public async Task Every_page_and_state_is_free_of_violations(int width, int height, ColorScheme scheme)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme };
        var suffix = $"{width}{(scheme is ColorScheme.Dark ? "-sombre" : "")}";
        var page = await portal.OpenAsync("/connexion", options);
        await page.LookAsync("connexion-" + suffix);
        await page.GetByLabel("Identifiant").FillAsync("inconnu@exemple.fr");
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync("x");
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.Locator(".gb-banner-bad").WaitForAsync();
        await page.LookAsync("connexion-erreur-" + suffix);
        await page.GotoAsync("/mot-de-passe-oublie");
        await page.LookAsync("mot-de-passe-oublie-" + suffix);
        await page.GotoAsync("/mot-de-passe/nouveau?token=jeton");
        await page.LookAsync("nouveau-mot-de-passe-" + suffix);
        await page.GetByLabel("Identifiant").FillAsync("p.quintard@agudelle.com");
        await page.GetByLabel("Nouveau mot de passe", new() { Exact = true }).FillAsync("Mairie-17");
        await page.LookAsync("nouveau-mot-de-passe-frappe-" + suffix);
        await page.GetByRole(AriaRole.Button, new() { Name = "Changer mon mot de passe" }).ClickAsync();
        await page.Locator("#nouveau-mot-de-passe-erreur").WaitForAsync();
        await page.LookAsync("nouveau-mot-de-passe-faible-" + suffix);
        await page.GotoAsync("/mot-de-passe/nouveau");
        await page.LookAsync("nouveau-mot-de-passe-lien-" + suffix);
        await page.GetByRole(AriaRole.Link, new() { Name = "À propos" }).ClickAsync();
        await page.GetByRole(AriaRole.Table).First.WaitForAsync();
        await page.LookAsync("a-propos-" + suffix);

        page = await portal.SignedInAsync(options);
        await page.LookAsync("accueil-" + suffix);
        await page.Locator("summary.gb-avatar").ClickAsync();
        await page.LookAsync("menu-" + suffix);
        await page.GotoAsync("/compte");
        await page.LookAsync("compte-" + suffix);

        await page.GotoAsync("/_composants");
        await page.LookAsync("composants-" + suffix);
        foreach (var address in new[] { "accessibilite", "mentions-legales", "donnees-personnelles", "hors-ligne" })
        {
            await page.GotoAsync("/" + address);
            await page.LookAsync($"{address}-{suffix}");
        }

        await page.GotoAsync("/collectivite");
        await page.LookAsync("collectivite-seule-" + suffix);
        await page.GetByRole(AriaRole.Link, new() { Name = "Plan du site" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Plan du site" }).WaitForAsync();
        await page.LookAsync("plan-du-site-" + suffix);

        await page.GotoAsync("/demandes/a-valider");
        await page.LookAsync("a-valider-rien-" + suffix);
        await page.GotoAsync("/demandes?etat=toutes&q=zzzz");
        await page.LookAsync("demandes-rien-" + suffix);
        await page.GotoAsync("/demandes?etat=toutes");
        await page.LookAsync("demandes-" + suffix);
        await page.Locator(".gb-tickets a").First.ClickAsync();
        await page.Locator(".gb-ticket").WaitForAsync();
        await page.LookAsync("demande-" + suffix);
        foreach (var (name, state) in new[] { ("demande-resolue", "resolues"), ("demande-close", "closes") })
        {
            await page.GotoAsync("/demandes?etat=" + state);
            await page.Locator(".gb-tickets a").Last.ClickAsync();
            await page.Locator(".gb-ticket").WaitForAsync();
            await page.LookAsync($"{name}-{suffix}");
        }

        await page.GotoAsync("/demandes/nouvelle/incident");
        await page.LookAsync("incident-" + suffix);
        await OpenBranchesAsync(page);
        await page.LookAsync("incident-ouvert-" + suffix);
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true }).ClickAsync();
        await page.Locator(".gb-error-summary").WaitForAsync();
        await page.LookAsync("incident-erreurs-" + suffix);
        foreach (var form in new[] { "assistance", "nouvel-acces" })
        {
            await page.GotoAsync("/demandes/nouvelle/" + form);
            await page.Locator("[name='r.est-concerne'][value=oui]").CheckAsync();
            await page.Locator("[name='r.a-contraintes'][value=non]").CheckAsync();
            await page.Locator("#q-titre").FillAsync("Éclairage");
            await page.Locator("[name='r.objet']").Last.CheckAsync();
            await page.Locator("iframe").First.WaitForAsync();
            await page.LookAsync(form + "-" + suffix);
        }

        await page.GotoAsync("/");
        await page.Locator(".gb-draft summary").First.ClickAsync();
        await page.LookAsync("accueil-brouillons-" + suffix);
        await page.GotoAsync("/adresse-inconnue");
        await page.LookAsync("introuvable-" + suffix);
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
            await page.LookAsync($"{name}-{width}");
        }

        await page.GotoAsync("/faq");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Logiciel") }).ClickAsync();
        await page.LookAsync($"faq-categorie-{width}");
        await page.GotoAsync("/faq?q=deleguer+sa+signature");
        await page.GetByRole(AriaRole.Link, new() { Name = "i-parapheur - Déléguer sa signature" }).ClickAsync();
        await page.LookAsync($"faq-article-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Non", Exact = true }).ClickAsync();
        await page.LookAsync($"faq-sans-reponse-{width}");
        await page.GotoAsync("/faq");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Merci de décrire votre besoin ici" }).PressSequentiallyAsync("imprimante");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await page.LookAsync($"faq-frappe-{width}");
        await page.GotoAsync("/demandes/nouvelle/incident");
        await page.Locator("#q-titre").PressSequentiallyAsync("imprimante bourrage");
        await page.Locator(".gb-suggested summary").First.ClickAsync();
        await page.Locator(".gb-extract h3").First.WaitForAsync();
        await page.LookAsync($"incident-suggestions-{width}");
    }

    [Theory]
    [InlineData(1366, 900, ColorScheme.Light)]
    [InlineData(375, 800, ColorScheme.Dark)]
    public async Task The_page_that_checks_the_answers_and_the_receipt_are_free_of_violations(int width, int height, ColorScheme scheme)
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

        await form.Page.LookAsync($"verifier-{width}");

        await form.SendAsync();
        await form.Page.LookAsync($"recu-{width}");
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
}
