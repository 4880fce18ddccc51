using GlpiBridge.Forms.Fields;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms;

/// <summary>The forms that ship ask what the users' manual (version 1.2) shows, in its words, its order and with its stars.</summary>
public sealed class ManualTests
{
    [Theory]
    [InlineData("incident", "Déclarer un incident", "Je rencontre une panne ou un dysfonctionnement sur un matériel ou un logiciel.", "alert")]
    [InlineData("assistance", "Obtenir une assistance matérielle ou logicielle", "J’ai besoin d’être accompagné sur l’usage ou le paramétrage d’un matériel ou d’un logiciel.", "headset")]
    [InlineData("nouvel-acces", "Bénéficier d’un nouvel accès", "J’ai besoin d’un accès sur un logiciel, un répertoire, une imprimante, accès distant VPN, site internet.", "key")]
    public void The_tiles_are_those_of_the_home_page(string form, string title, string sentence, string icon)
    {
        var tile = ShippedForms.Form(form).Tile;

        (tile.Title, tile.Sentence, tile.Icon).ShouldBe((title, sentence, icon));
        File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src", "GlpiBridge.Portal", "Styles", "icons.svg")).ShouldContain($"id=\"{icon}\"");
    }

    [Fact]
    public void The_incident_is_asked_as_in_the_manual() => Asked("incident").ShouldBe("""
        Êtes-vous la personne impactée par l’incident ? * [Merci de cocher une réponse]
        La personne impactée a-t-elle des contraintes de disponibilités pour être rappelé(e) ? *
        Préciser les contraintes *
        Titre de votre incident * [Renseigner un intitulé court mais explicite de votre incident]
        Votre incident concerne * (Un matériel, Un logiciel, Autres)
        Choisir le logiciel concerné par votre sollicitation [Vous pouvez saisir le nom du logiciel dans le champ se trouvant au dessus de la liste pour le trouver plus facilement]
        Description du symptôme sur le logiciel {À quel moment avez-vous constaté le dysfonctionnement ? / Ce dysfonctionnement est-il lié à un évènement particulier (mise à jour, modification du paramétrage, autre) ? / Quels sont les symptômes (anomalies, message d’erreur) que vous rencontrez, vous pouvez intégrer des captures d’écrans :}
        Préciser le type de matériel ? *
        Renseigner le numéro de série [Merci de renseigner le numéro de série (SN : serial number) de l’équipement concerné pour nous aider à solutionner votre ticket]
        Description du symptôme sur le matériel {À quel moment avez-vous constaté le dysfonctionnement ? / Ce dysfonctionnement est-il lié à un évènement particulier (chute, orage, coupure électrique, autre) ? / Avez-vous vérifié les branchements électrique, connectique ? / Quels sont les symptômes (anomalies, message d’erreur) que vous rencontrez, vous pouvez intégrer des captures d’écrans :}
        Description du symptôme *
        Niveau d’urgence * [Préciser votre niveau d’urgence en fonction de la légende ci-dessous :] (Très haute, Haute, Moyenne, Basse)
        Êtes-vous la seule personne concernée ? * (Oui, Non, Ne sais pas)
        Fichier(s) [En cas de nécessité, vous pouvez ajouter des fichiers en pièces jointes]
        """);

    [Fact]
    public void The_assistance_is_asked_as_in_the_manual() => Asked("assistance").ShouldBe("""
        Êtes-vous la personne bénéficiaire de la demande ? * [Merci de cocher une réponse]
        Avez-vous des contraintes de disponibilités pour être rappelé(e) ? *
        Préciser les contraintes *
        Titre de votre demande * [Renseigner un intitulé court mais explicite de votre demande]
        Votre demande concerne * (Un matériel, Un logiciel)
        Renseigner le logiciel sur lequel vous souhaitez une assistance ? *
        Description de votre besoin d’assistance sur le logiciel * [Veuillez renseigner votre besoin d’assistance avec le plus de précisions possible (exemple : capture d’écran, numéro dossier…)]
        Renseigner le type de matériel sur lequel vous souhaitez une assistance ? *
        Renseigner le numéro de série [Merci de renseigner le numéro de série (SN : serial number) de l’équipement concerné pour nous aider à solutionner votre ticket]
        Description de votre besoin d’assistance sur le matériel * [Veuillez renseigner votre besoin d’assistance avec le plus de précisions possible (exemple : capture d’écran, numéro série…)]
        Fichier(s) [En cas de nécessité, vous pouvez ajouter des fichiers en pièces jointes]
        """);

    [Fact]
    public void The_new_access_is_asked_as_in_the_manual() => Asked("nouvel-acces").ShouldBe("""
        Êtes-vous la personne bénéficiaire de la demande ? * [Merci de cocher une réponse]
        Avez-vous des contraintes de disponibilités pour être rappelé(e) ? *
        Préciser les contraintes *
        Titre de votre demande * [Renseigner un intitulé court mais explicite de votre demande]
        Votre demande concerne * (Un logiciel, Droits sur un fichier / un répertoire, Accès à un site Internet)
        Choisir le logiciel concerné par votre sollicitation *
        Description des droits nécessaires sur le logiciel * [Veuillez renseigner les droits souhaités avec le plus de précisions possible]
        Emplacement du répertoire ou du fichier sur lequel vous souhaitez accéder * {Sur quel poste ou serveur se trouve le répertoire ou le fichier : / Préciser le chemin du répertoire ou du fichier si vous en avez connaissance : / Quels droits souhaitez-vous : Lecture ou Lecture et Écriture}
        Adresse du site Internet * [Pouvez-vous nous indiquer l’adresse complète du site Internet sur lequel vous souhaitez accéder ? Exemple : www.soluris.fr]
        Noms des personnes qui vont bénéficier des droits
        Attestation signée de l’autorité supérieure * [Fournir ce document est obligatoire]
        """);

    private static string Asked(string form) => string.Join('\n', ShippedForms.Form(form).Questions.Select(question =>
        question.Label
        + (question.Required ? " *" : "")
        + (question.Help is { } help ? $" [{help}]" : "")
        + (question is ChoiceQuestion and not YesNoQuestion ? $" ({string.Join(", ", ((ChoiceQuestion)question).Choices.Select(choice => choice.Label))})" : "")
        + (question is RichTextQuestion { Outline: { } outline } ? $" {{{string.Join(" / ", outline.Trim().Split('\n'))}}}" : "")));
}
