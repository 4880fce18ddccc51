using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Tests.Forms;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Forms;

public sealed class FormCatalogueTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-config-");
    private readonly FakeTimeProvider clock = new();
    private readonly LogLines log = new();
    private int saves;

    public FormCatalogueTests()
    {
        folder.CreateSubdirectory("forms");
        folder.CreateSubdirectory("templates");
        Save("forms/essai.yaml", TinyForm.With(TinyForm.Title));
        Save("templates/incident.html", "<p>{{ include \"_commun.html\" }}</p>");
        Save("templates/_commun.html", "{{ reference }}");
    }

    [Fact]
    public void A_saved_form_is_live_a_second_later_and_what_did_not_change_is_not_read_again()
    {
        var catalogue = Catalogue();
        var before = catalogue.Forms;
        catalogue.Forms.ShouldBeSameAs(before);

        Save("forms/essai.yaml", TinyForm.With(TinyForm.Title).Replace("title: Essai\n", "title: Nouveau\n", StringComparison.Ordinal));

        catalogue.Find("essai")!.Title.ShouldBe("Nouveau");
        before.ShouldHaveSingleItem().Title.ShouldBe("Essai");
        log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_saved_template_is_live_too_and_so_is_one_that_it_includes()
    {
        var catalogue = Catalogue();
        var before = catalogue.Find("essai")!;

        Save("templates/_commun.html", "Référence {{ reference }}");
        Body(catalogue).ShouldBe("<p>Référence GB-1</p>");
        Save("templates/incident.html", "<b>{{ include \"_commun.html\" }}</b>");
        Body(catalogue).ShouldBe("<b>Référence GB-1</b>");

        catalogue.TemplateOf(before).Render(Content).ShouldBe("<p>GB-1</p>", "whoever opened the form earlier gets the ticket that went with it");
    }

    [Fact]
    public void A_translation_is_live_at_the_next_access_too_and_a_broken_one_leaves_the_last_good_one()
    {
        folder.CreateSubdirectory("forms/en");
        var catalogue = Catalogue();
        catalogue.Find("essai")!.In("en").Title.ShouldBe("Essai");

        Save("forms/en/essai.yaml", "title: Trial");
        catalogue.Find("essai")!.In("en").Title.ShouldBe("Trial");
        catalogue.Find("essai")!.Title.ShouldBe("Essai");

        Save("forms/en/essai.yaml", "introductoin: Trial");
        catalogue.Find("essai")!.In("en").Title.ShouldBe("Trial");
        log.Lines.ShouldHaveSingleItem().ShouldStartWith("Error config/forms/en/essai.yaml:1 introductoin : clé inconnue « introductoin » au début d'une traduction. Vouliez-vous « introduction » ?");
    }

    [Fact]
    public void A_translation_of_no_form_is_told()
    {
        folder.CreateSubdirectory("forms/en");
        Save("forms/en/autre.yaml", "title: Trial");

        Should.Throw<FormFileException>(Catalogue).Message.ShouldStartWith("forms/en/autre.yaml:1 : aucun formulaire de forms/ ne s'appelle ainsi");
    }

    [Fact]
    public void A_form_that_breaks_keeps_its_last_good_version_live_and_is_reported_once_until_it_is_saved_again()
    {
        var catalogue = Catalogue();

        Save("forms/essai.yaml", TinyForm.With("- { id: titre, type: texte, label: T }"));
        catalogue.Find("essai").ShouldNotBeNull();
        catalogue.Find("essai").ShouldNotBeNull();

        log.Lines.ShouldHaveSingleItem().ShouldStartWith("Error config/forms/essai.yaml:8 sections[0].questions[0].type : type de question inconnu « texte ».");
        log.Lines[0].ShouldEndWith("En attendant, sa dernière version correcte reste en ligne.");
        Body(catalogue).ShouldBe("<p>GB-1</p>");

        Save("forms/essai.yaml", TinyForm.With("- { id: titre, type: texte, label: T }"));
        catalogue.Forms.Count.ShouldBe(1);
        log.Lines.Count.ShouldBe(2);

        Save("forms/essai.yaml", TinyForm.With(TinyForm.Title));
        catalogue.Forms.Count.ShouldBe(1);
        log.Lines[^1].ShouldBe("Information config/forms/essai.yaml is in use again");
    }

    [Fact]
    public void A_template_that_breaks_keeps_the_form_with_its_last_good_template()
    {
        var catalogue = Catalogue();

        Save("templates/_commun.html", "a\n{{ refference }}");

        Body(catalogue).ShouldBe("<p>GB-1</p>");
        log.Lines.ShouldHaveSingleItem().ShouldStartWith("Error config/templates/_commun.html:2 : le nom « refference » n'existe pas.");
    }

    [Fact]
    public void A_new_form_that_is_broken_offers_nothing_and_a_good_one_is_offered_at_once()
    {
        var catalogue = Catalogue();

        Save("forms/autre.yaml", "id: autre");
        catalogue.Forms.Count.ShouldBe(1);
        log.Lines.ShouldHaveSingleItem().ShouldEndWith("En attendant, ce formulaire n'est pas proposé.");

        Save("forms/autre.yaml", TinyForm.With(TinyForm.Title).Replace("id: essai", "id: autre", StringComparison.Ordinal).Replace("order: 1", "order: 0", StringComparison.Ordinal));
        catalogue.Forms.Select(form => form.Id).ShouldBe(["autre", "essai"]);
    }

    [Fact]
    public void A_deleted_form_is_offered_no_more()
    {
        var catalogue = Catalogue();
        var form = catalogue.Find("essai")!;

        File.Delete(Path.Combine(folder.FullName, "forms", "essai.yaml"));
        clock.Advance(TimeSpan.FromSeconds(1));

        catalogue.Forms.ShouldBeEmpty();
        catalogue.TemplateOf(form).Render(Content).ShouldBe("<p>GB-1</p>", "somebody may be filling it in");
    }

    [Fact]
    public void A_copy_with_the_same_identifier_does_not_take_the_place_of_the_form_in_use()
    {
        var catalogue = Catalogue();

        Save("forms/copie.yaml", TinyForm.With(TinyForm.Title).Replace("title: Essai\n", "title: Copie\n", StringComparison.Ordinal));

        catalogue.Forms.ShouldHaveSingleItem().Title.ShouldBe("Essai");
        log.Lines.ShouldHaveSingleItem().ShouldContain("forms/copie.yaml:1 id : l'identifiant « essai » est déjà celui de forms/essai.yaml");
    }

    [Fact]
    public void A_form_that_is_broken_at_the_start_stops_it()
    {
        Save("forms/essai.yaml", "id: essai");

        Should.Throw<FormFileException>(() => new FormCatalogue(folder.FullName, clock)).Message.ShouldContain("forms/essai.yaml:1 ");
        Should.Throw<FormFileException>(() => new FormCatalogue(Path.Combine(folder.FullName, "ailleurs"), clock)).Message.ShouldContain("ce dossier n'existe pas");
    }

    [Fact]
    public async Task Many_pages_at_once_while_a_form_is_saved_over_and_over_all_get_a_whole_form_and_its_template()
    {
        var catalogue = Catalogue();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var read = 0;
            while (!done.IsCancellationRequested || read == 0)
            {
                var form = catalogue.Find("essai");
                form.ShouldNotBeNull();
                catalogue.TemplateOf(form).Render(Content).ShouldContain("GB-1");
                read++;
            }
        }, TestContext.Current.CancellationToken)).ToList();

        for (var i = 0; i < 30; i++)
        {
            Save("forms/essai.yaml", i % 3 == 0 ? "id: [" : TinyForm.With(TinyForm.Title));
            Save("templates/_commun.html", i % 2 == 0 ? "{{ reference }}" : "x{{ reference }}");
            catalogue.Find("essai").ShouldNotBeNull();
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static TicketContent Content { get; } = new() { Reference = "GB-1", Form = "Essai", Caller = ShippedForms.Caller, Sections = [] };

    private static string Body(FormCatalogue catalogue) => catalogue.TemplateOf(catalogue.Find("essai")!).Render(Content);

    private FormCatalogue Catalogue() => new(folder.FullName, clock, log);

    // An editor replaces the file; two saves within one tick of the file system's clock are told apart by their time.
    private void Save(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path + ".new", text);
        File.SetLastWriteTimeUtc(path + ".new", new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc).AddSeconds(++saves));
        File.Move(path + ".new", path, overwrite: true);
        clock.Advance(TimeSpan.FromSeconds(1));
    }

    private sealed class LogLines : ILogger<FormCatalogue>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel} {formatter(state, exception)}");
    }
}
