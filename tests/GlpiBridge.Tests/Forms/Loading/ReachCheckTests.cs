using GlpiBridge.Forms.Loading;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Loading;

public sealed class ReachCheckTests
{
    private const string Choices = """
        - { id: titre, type: short-text, label: T, required: true }
        - { id: objet, type: radio, label: O, choices: [{ value: logiciel, label: L }, { value: materiel, label: M }, { value: autres, label: A }] }
        - { id: seul, type: yes-no, label: S, show-when: { question: objet, equals: logiciel } }
        - { id: postes, type: checkboxes, label: P, choices: [{ value: fixe, label: F }, { value: portable, label: P }] }
        - { id: mot, type: short-text, label: M }
        - { id: fichier, type: files, label: F }
        """;

    [Theory]
    [InlineData("all: [{ question: objet, equals: logiciel }, { question: objet, equals: materiel }]")]
    [InlineData("all: [{ question: seul, equals: oui }, { question: objet, equals: materiel }]")]
    [InlineData("all: [{ question: seul, filled: true }, { not: { question: objet, equals: logiciel } }]")]
    [InlineData("all: [{ question: seul, equals: oui }, { question: seul, filled: false }]")]
    [InlineData("not: { any: [{ question: objet, filled: true }, { question: objet, filled: false }] }")]
    [InlineData("all: [{ question: objet, filled: true }, { not: { question: objet, in: [logiciel, materiel, autres] } }]")]
    [InlineData("all: [{ question: postes, filled: true }, { not: { question: postes, in: [fixe, portable] } }]")]
    [InlineData("all: [{ question: mot, equals: parme }, { question: mot, equals: corail }]")]
    [InlineData("all: [{ question: mot, equals: parme }, { not: { question: mot, contains: PAR } }]")]
    [InlineData("all: [{ question: mot, contains: parapheur }, { not: { question: mot, contains: para } }]")]
    public void A_question_that_no_answers_can_show_is_refused(string condition) =>
        Refusal($"show-when: {{ {condition} }}").ShouldStartWith("forms/essai.yaml:14 sections[0].questions[6].show-when : la question « fin » ne peut jamais apparaître");

    [Theory]
    [InlineData("all: [{ question: postes, equals: fixe }, { question: postes, equals: portable }]")]
    [InlineData("all: [{ question: seul, equals: non }, { question: postes, filled: false }]")]
    [InlineData("all: [{ question: mot, contains: par }, { question: mot, contains: cor }, { not: { question: mot, contains: xyz } }]")]
    [InlineData("all: [{ question: mot, filled: true }, { not: { question: mot, in: [a, b, c] } }]")]
    [InlineData("all: [{ question: fichier, filled: true }, { question: seul, filled: false }]")]
    [InlineData("any: [{ question: objet, equals: logiciel }, { all: [{ question: objet, equals: materiel }, { question: objet, equals: autres }] }]")]
    public void One_that_some_answers_show_is_taken(string condition) =>
        FormReader.Read("essai.yaml", With($"show-when: {{ {condition} }}")).Questions.Last().ShowWhen.ShouldNotBeNull();

    [Fact]
    public void A_question_that_can_never_become_mandatory_is_refused() =>
        Refusal("show-when: { question: objet, equals: logiciel }, required-when: { question: objet, equals: materiel }").ShouldContain(
            "sections[0].questions[6].required-when : la question « fin » ne peut jamais devenir obligatoire");

    [Fact]
    public void A_section_that_can_never_show_is_refused_and_so_is_a_question_whose_section_excludes_it()
    {
        Second("all: [{ question: objet, equals: logiciel }, { question: objet, equals: autres }]", "filled: true").ShouldContain("sections[1].show-when : la section « Suite » ne peut jamais apparaître");
        Second("question: objet, equals: logiciel", "equals: materiel").ShouldContain("aucune réponse ne remplit sa condition avec celle de sa section");

        static string Second(string section, string question) => Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", With("help: H").Replace("ticket:", $$"""
              - title: Suite
                show-when: { {{section}} }
                questions: [{ id: encore, type: email, label: E, show-when: { question: objet, {{question}} } }]
            ticket:
            """, StringComparison.Ordinal))).Message;
    }

    [Fact]
    public void A_category_rule_that_can_never_apply_is_refused() =>
        Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", With("help: H").Replace(
            "template: incident.html", "template: incident.html, categories: [{ path: A, when: { all: [{ question: seul, equals: oui }, { question: objet, equals: autres }] } }]", StringComparison.Ordinal)))
            .Message.ShouldContain("ticket.categories[0].when : cette règle ne peut jamais s'appliquer");

    [Fact]
    public void A_form_too_large_to_try_out_is_given_the_benefit_of_the_doubt()
    {
        var questions = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"- {{ id: q{i}, type: yes-no, label: Q }}"));
        var all = string.Join(", ", Enumerable.Range(0, 40).Select(i => $"{{ question: q{i}, equals: oui }}"));
        var yaml = TinyForm.With($"{TinyForm.Title}\n{questions}\n- {{ id: fin, type: email, label: F, show-when: {{ all: [{all}, {{ question: q0, equals: non }}] }} }}");

        FormReader.Read("essai.yaml", yaml).Questions.Count().ShouldBe(42);
    }

    private static string With(string keys) => TinyForm.With($"{Choices}\n- {{ id: fin, type: email, label: F, {keys} }}");

    private static string Refusal(string keys) => Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", With(keys))).Message;
}
