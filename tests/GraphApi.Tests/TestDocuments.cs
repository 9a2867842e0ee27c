namespace KnowledgeGraph.GraphApi.Tests;

/// <summary>Small documents in UN drafting style, written for these tests.</summary>
internal static class TestDocuments
{
    internal static readonly (string Name, string Text)[] All =
    [
        ("first.txt", """
            Resolution 3/1

            Marking of imported firearms

            The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,

            Recalling article 8 of the Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and Components and Ammunition, supplementing the United Nations Convention against Transnational Organized Crime,

            Bearing in mind target 16.4 of the Sustainable Development Goals,

            1. *Urges* States parties to the Firearms Protocol to mark every imported firearm in accordance with its article 8, paragraph 1 (b);

            2. *Requests* the United Nations Office on Drugs and Crime to collect examples of marking devices and to report to the Conference thereon;

            3. *Invites* Member States and other donors to provide extrabudgetary resources for these purposes.
            """),
        ("second.txt", """
            Resolution 4/1

            Follow-up on the marking of imported firearms

            The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,

            Recalling its resolution 3/1 and the Arms Trade Treaty,

            1. *Urges* States parties to the Firearms Protocol to mark every imported firearm without delay, in accordance with its article 8, paragraph 1 (b);

            2. *Requests* the United Nations Office on Drugs and Crime to report to the Conference thereon;

            3. *Calls upon* States parties to keep records of the markings for not less than ten years.
            """),
        ("third.txt", """
            Note by the Secretariat

            1. The present note has been prepared pursuant to resolution 4/1 of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime.

            2. The Conference may wish to encourage States parties to share experience with the marking of ammunition.
            """),
    ];
}
