import { wordsIn } from "./words-in";

/** What a buyer reads around a quote: on its page, where a file is checked against it, and in the mail that brings it. */
export interface BuyerWords {
  readonly replaced: string;
  readonly replacedText: string;
  readonly accepted: string;
  readonly acceptedBy: string;
  readonly withOptions: string;
  readonly thanks: string;
  readonly declined: string;
  readonly declinedBy: string;
  readonly over: string;
  readonly overText: string;
  readonly changed: string;
  readonly unsent: string;
  readonly answer: string;
  readonly name: string;
  readonly title: string;
  readonly accept: string;
  readonly acceptTerms: string;
  readonly declineInstead: string;
  readonly reason: string;
  readonly decline: string;
  readonly addOptions: string;
  readonly withTax: string;
  readonly totalWithOptions: string;
  readonly download: string;
  readonly wonder: string;
  readonly check: string;
  readonly isThis: string;
  readonly compare: string;
  readonly file: string;
  readonly same: string;
  readonly differs: string;
  readonly hash: string;
  readonly back: string;
  readonly subject: string;
  readonly offer: string;
  readonly read: string;
  readonly why: string;
  readonly copy: string;
}

const english: BuyerWords = {
  replaced: "There is a newer version of this quote",
  replacedText: "It was sent to you in a message of its own. This one can't be accepted any more.",
  accepted: "Accepted",
  acceptedBy: "Accepted by {name}",
  withOptions: "With {options}: {total} in all.",
  thanks: "Thank you. The file that was accepted can be downloaded here at any time.",
  declined: "Declined",
  declinedBy: "Declined by {name}",
  over: "This quote is not valid any more",
  overText: "Ask whoever sent it to you for a new one.",
  changed: "The quote was changed meanwhile. Load the page again.",
  unsent: "The connection was lost. Everything is still here: try again.",
  answer: "Your answer",
  name: "Your name",
  title: "Your title",
  accept: "Accept the quote",
  acceptTerms: "Accept the quote and its terms",
  declineInstead: "Decline instead",
  reason: "Reason",
  decline: "Decline the quote",
  addOptions: "Options you can add",
  withTax: "with tax",
  totalWithOptions: "Total with your options",
  download: "Download PDF",
  wonder: "Do you have a file and wonder whether it is this quote?",
  check: "Check it",
  isThis: "Is this the quote?",
  compare:
    "Choose a PDF, and your browser compares it with {quote} of {company}, to the last bit. The file stays with you.",
  file: "PDF file",
  same: "Yes: this is the very file that was sent",
  differs: "No: this file differs from the one that was sent",
  hash: "SHA-256 of the quote",
  back: "Back to the quote",
  subject: "{quote} from {company}",
  offer:
    "{sender} sends you a quote for {total}. You can read it, download it, and accept or decline it, without an account.",
  read: "Read the quote",
  why: "{company} sent you this quote. If you did not expect it, you can ignore it.",
  copy: "Or copy this address into your browser:",
};

/** A line a language, in the order of the words above. */
const others = {
  de: "Es gibt eine neuere Version dieses Angebots|Sie wurde Ihnen in einer eigenen Nachricht gesendet. Diese hier kann nicht mehr angenommen werden.|Angenommen|Angenommen von {name}|Mit {options}: zusammen {total}.|Vielen Dank. Die angenommene Datei können Sie hier jederzeit herunterladen.|Abgelehnt|Abgelehnt von {name}|Dieses Angebot ist nicht mehr gültig|Bitten Sie den Absender um ein neues.|Das Angebot wurde inzwischen geändert. Laden Sie die Seite neu.|Die Verbindung ist abgebrochen. Alles ist noch da: Versuchen Sie es noch einmal.|Ihre Antwort|Ihr Name|Ihre Funktion|Angebot annehmen|Angebot und Bedingungen annehmen|Stattdessen ablehnen|Grund|Angebot ablehnen|Optionen, die Sie hinzunehmen können|mit MwSt.|Gesamt mit Ihren Optionen|PDF herunterladen|Sie haben eine Datei und fragen sich, ob es dieses Angebot ist?|Datei prüfen|Ist das das Angebot?|Wählen Sie ein PDF: Ihr Browser vergleicht es bis aufs letzte Bit mit {quote} von {company}. Die Datei bleibt bei Ihnen.|PDF-Datei|Ja: Das ist genau die gesendete Datei|Nein: Diese Datei weicht von der gesendeten ab|SHA-256 des Angebots|Zurück zum Angebot|{quote} von {company}|{sender} sendet Ihnen ein Angebot über {total}. Sie können es ohne Konto lesen, herunterladen und annehmen oder ablehnen.|Angebot lesen|{company} hat Ihnen dieses Angebot gesendet. Falls Sie es nicht erwartet haben, können Sie es ignorieren.|Oder kopieren Sie diese Adresse in Ihren Browser:",
  fr: "Il existe une version plus récente de ce devis|Elle vous a été envoyée dans un autre message. Celle-ci ne peut plus être acceptée.|Accepté|Accepté par {name}|Avec {options} : {total} au total.|Merci. Le fichier accepté peut être téléchargé ici à tout moment.|Refusé|Refusé par {name}|Ce devis n’est plus valable|Demandez-en un nouveau à la personne qui vous l’a envoyé.|Le devis a été modifié entre-temps. Rechargez la page.|La connexion a été perdue. Tout est encore là : réessayez.|Votre réponse|Votre nom|Votre fonction|Accepter le devis|Accepter le devis et ses conditions|Refuser plutôt|Motif|Refuser le devis|Options que vous pouvez ajouter|TVA comprise|Total avec vos options|Télécharger le PDF|Vous avez un fichier et vous demandez si c’est bien ce devis ?|Vérifier le fichier|Est-ce bien ce devis ?|Choisissez un PDF : votre navigateur le compare bit à bit avec {quote} de {company}. Le fichier reste chez vous.|Fichier PDF|Oui : c’est exactement le fichier envoyé|Non : ce fichier diffère de celui qui a été envoyé|SHA-256 du devis|Retour au devis|{quote} de {company}|{sender} vous envoie un devis de {total}. Vous pouvez le lire, le télécharger et l’accepter ou le refuser, sans compte.|Lire le devis|{company} vous a envoyé ce devis. Si vous ne l’attendiez pas, vous pouvez l’ignorer.|Ou copiez cette adresse dans votre navigateur :",
  it: "Esiste una versione più recente di questo preventivo|Le è stata inviata in un messaggio a parte. Questa non può più essere accettata.|Accettato|Accettato da {name}|Con {options}: {total} in tutto.|Grazie. Il file accettato può essere scaricato qui in qualsiasi momento.|Rifiutato|Rifiutato da {name}|Questo preventivo non è più valido|Ne chieda uno nuovo a chi gliel’ha inviato.|Nel frattempo il preventivo è stato modificato. Ricarichi la pagina.|La connessione si è interrotta. È ancora tutto qui: riprovi.|La sua risposta|Il suo nome|La sua funzione|Accetta il preventivo|Accetta il preventivo e le condizioni|Rifiuta invece|Motivo|Rifiuta il preventivo|Opzioni che può aggiungere|IVA inclusa|Totale con le sue opzioni|Scarica il PDF|Ha un file e si chiede se sia questo preventivo?|Verifica il file|È questo il preventivo?|Scelga un PDF: il suo browser lo confronta bit per bit con {quote} di {company}. Il file resta da lei.|File PDF|Sì: è esattamente il file inviato|No: questo file è diverso da quello inviato|SHA-256 del preventivo|Torna al preventivo|{quote} da {company}|{sender} le invia un preventivo di {total}. Può leggerlo, scaricarlo e accettarlo o rifiutarlo, senza un account.|Leggi il preventivo|{company} le ha inviato questo preventivo. Se non lo aspettava, può ignorarlo.|Oppure copi questo indirizzo nel browser:",
  es: "Hay una versión más reciente de este presupuesto|Se le envió en un mensaje aparte. Esta ya no se puede aceptar.|Aceptado|Aceptado por {name}|Con {options}: {total} en total.|Gracias. El archivo aceptado se puede descargar aquí en cualquier momento.|Rechazado|Rechazado por {name}|Este presupuesto ya no es válido|Pida uno nuevo a quien se lo envió.|El presupuesto ha cambiado entretanto. Vuelva a cargar la página.|Se perdió la conexión. Todo sigue aquí: inténtelo de nuevo.|Su respuesta|Su nombre|Su cargo|Aceptar el presupuesto|Aceptar el presupuesto y sus condiciones|Rechazar en su lugar|Motivo|Rechazar el presupuesto|Opciones que puede añadir|IVA incluido|Total con sus opciones|Descargar PDF|¿Tiene un archivo y se pregunta si es este presupuesto?|Compruébelo|¿Es este el presupuesto?|Elija un PDF: su navegador lo compara bit a bit con {quote} de {company}. El archivo se queda con usted.|Archivo PDF|Sí: es exactamente el archivo enviado|No: este archivo es distinto del enviado|SHA-256 del presupuesto|Volver al presupuesto|{quote} de {company}|{sender} le envía un presupuesto de {total}. Puede leerlo, descargarlo y aceptarlo o rechazarlo, sin una cuenta.|Leer el presupuesto|{company} le envió este presupuesto. Si no lo esperaba, puede ignorarlo.|O copie esta dirección en su navegador:",
  "pt-BR":
    "Existe uma versão mais recente desta proposta|Ela foi enviada a você em uma mensagem separada. Esta não pode mais ser aceita.|Aceita|Aceita por {name}|Com {options}: {total} no total.|Obrigado. O arquivo aceito pode ser baixado aqui a qualquer momento.|Recusada|Recusada por {name}|Esta proposta não é mais válida|Peça uma nova a quem a enviou.|A proposta foi alterada nesse meio-tempo. Recarregue a página.|A conexão caiu. Tudo continua aqui: tente de novo.|Sua resposta|Seu nome|Seu cargo|Aceitar a proposta|Aceitar a proposta e as condições|Recusar a proposta em vez disso|Motivo|Recusar a proposta|Opções que você pode incluir|com impostos|Total com as suas opções|Baixar PDF|Tem um arquivo e quer saber se é esta proposta?|Verifique-o|É esta a proposta?|Escolha um PDF: seu navegador o compara bit a bit com {quote} de {company}. O arquivo fica com você.|Arquivo PDF|Sim: é exatamente o arquivo enviado|Não: este arquivo é diferente do enviado|SHA-256 da proposta|Voltar à proposta|{quote} de {company}|{sender} envia a você uma proposta de {total}. Você pode ler, baixar e aceitar ou recusar, sem conta.|Ler a proposta|{company} enviou esta proposta a você. Se não a esperava, pode ignorá-la.|Ou copie este endereço para o seu navegador:",
  pt: "Existe uma versão mais recente desta proposta|Foi-lhe enviada numa mensagem à parte. Esta já não pode ser aceite.|Aceite|Aceite por {name}|Com {options}: {total} no total.|Obrigado. O ficheiro aceite pode ser descarregado aqui a qualquer momento.|Recusada|Recusada por {name}|Esta proposta já não é válida|Peça uma nova a quem lha enviou.|A proposta foi alterada entretanto. Recarregue a página.|A ligação foi interrompida. Está tudo aqui: tente novamente.|A sua resposta|O seu nome|A sua função|Aceitar a proposta|Aceitar a proposta e as condições|Recusar em vez disso|Motivo|Recusar a proposta|Opções que pode acrescentar|com imposto|Total com as suas opções|Descarregar PDF|Tem um ficheiro e pergunta-se se é esta proposta?|Verifique-o|É esta a proposta?|Escolha um PDF: o seu navegador compara-o bit a bit com {quote} de {company}. O ficheiro fica consigo.|Ficheiro PDF|Sim: é exatamente o ficheiro enviado|Não: este ficheiro é diferente do enviado|SHA-256 da proposta|Voltar à proposta|{quote} de {company}|{sender} envia-lhe uma proposta de {total}. Pode lê-la, descarregá-la e aceitá-la ou recusá-la, sem conta.|Ler a proposta|{company} enviou-lhe esta proposta. Se não a esperava, pode ignorá-la.|Ou copie este endereço para o seu navegador:",
  nl: "Er is een nieuwere versie van deze offerte|Die is u in een apart bericht gestuurd. Deze kan niet meer worden geaccepteerd.|Geaccepteerd|Geaccepteerd door {name}|Met {options}: samen {total}.|Dank u wel. Het geaccepteerde bestand kunt u hier altijd downloaden.|Afgewezen|Afgewezen door {name}|Deze offerte is niet meer geldig|Vraag de afzender om een nieuwe.|De offerte is intussen gewijzigd. Laad de pagina opnieuw.|De verbinding is verbroken. Alles staat er nog: probeer het opnieuw.|Uw antwoord|Uw naam|Uw functie|Offerte accepteren|Offerte en voorwaarden accepteren|In plaats daarvan afwijzen|Reden|Offerte afwijzen|Opties die u kunt toevoegen|incl. btw|Totaal met uw opties|PDF downloaden|Hebt u een bestand en vraagt u zich af of het deze offerte is?|Controleer het|Is dit de offerte?|Kies een pdf: uw browser vergelijkt die tot op de laatste bit met {quote} van {company}. Het bestand blijft bij u.|PDF-bestand|Ja: dit is precies het verstuurde bestand|Nee: dit bestand wijkt af van het verstuurde|SHA-256 van de offerte|Terug naar de offerte|{quote} van {company}|{sender} stuurt u een offerte van {total}. U kunt die zonder account lezen, downloaden en accepteren of afwijzen.|Offerte lezen|{company} heeft u deze offerte gestuurd. Als u die niet verwachtte, kunt u die negeren.|Of kopieer dit adres naar uw browser:",
  da: "Der er en nyere version af dette tilbud|Den er sendt til dig i en særskilt besked. Denne kan ikke længere accepteres.|Accepteret|Accepteret af {name}|Med {options}: {total} i alt.|Tak. Den accepterede fil kan altid hentes her.|Afvist|Afvist af {name}|Dette tilbud gælder ikke længere|Bed afsenderen om et nyt.|Tilbuddet er ændret i mellemtiden. Genindlæs siden.|Forbindelsen blev afbrudt. Alt er her stadig: prøv igen.|Dit svar|Dit navn|Din stilling|Acceptér tilbuddet|Acceptér tilbuddet og betingelserne|Afvis i stedet|Begrundelse|Afvis tilbuddet|Tilvalg, du kan tilføje|inkl. moms|I alt med dine tilvalg|Hent PDF|Har du en fil og er i tvivl om, om det er dette tilbud?|Kontrollér den|Er det dette tilbud?|Vælg en PDF: din browser sammenligner den bit for bit med {quote} fra {company}. Filen bliver hos dig.|PDF-fil|Ja: det er præcis den fil, der blev sendt|Nej: denne fil afviger fra den, der blev sendt|Tilbuddets SHA-256|Tilbage til tilbuddet|{quote} fra {company}|{sender} sender dig et tilbud på {total}. Du kan læse det, hente det og acceptere eller afvise det uden en konto.|Læs tilbuddet|{company} har sendt dig dette tilbud. Hvis du ikke ventede det, kan du se bort fra det.|Eller kopiér denne adresse til din browser:",
  sv: "Det finns en nyare version av offerten|Den skickades till dig i ett eget meddelande. Den här kan inte längre godkännas.|Godkänd|Godkänd av {name}|Med {options}: totalt {total}.|Tack. Den godkända filen kan när som helst laddas ner här.|Avböjd|Avböjd av {name}|Offerten gäller inte längre|Be avsändaren om en ny.|Offerten har ändrats under tiden. Ladda om sidan.|Anslutningen bröts. Allt finns kvar: försök igen.|Ditt svar|Ditt namn|Din befattning|Godkänn offerten|Godkänn offerten och villkoren|Avböj i stället|Skäl|Avböj offerten|Tillval du kan lägga till|inkl. moms|Totalt med dina tillval|Ladda ner PDF|Har du en fil och undrar om det är den här offerten?|Kontrollera den|Är det här offerten?|Välj en PDF: din webbläsare jämför den bit för bit med {quote} från {company}. Filen stannar hos dig.|PDF-fil|Ja: det är precis den fil som skickades|Nej: den här filen skiljer sig från den som skickades|Offertens SHA-256|Tillbaka till offerten|{quote} från {company}|{sender} skickar dig en offert på {total}. Du kan läsa, ladda ner och godkänna eller avböja den utan konto.|Läs offerten|{company} har skickat dig den här offerten. Om du inte väntade dig den kan du bortse från den.|Eller kopiera den här adressen till din webbläsare:",
  nb: "Det finnes en nyere versjon av dette tilbudet|Den ble sendt til deg i en egen melding. Denne kan ikke lenger godtas.|Godtatt|Godtatt av {name}|Med {options}: {total} til sammen.|Takk. Filen som ble godtatt, kan når som helst lastes ned her.|Avslått|Avslått av {name}|Dette tilbudet gjelder ikke lenger|Be avsenderen om et nytt.|Tilbudet er endret i mellomtiden. Last siden på nytt.|Forbindelsen ble brutt. Alt er her fortsatt: prøv igjen.|Svaret ditt|Navnet ditt|Stillingen din|Godta tilbudet|Godta tilbudet og vilkårene|Avslå i stedet|Begrunnelse|Avslå tilbudet|Tilvalg du kan legge til|inkl. MVA|Totalt med dine tilvalg|Last ned PDF|Har du en fil og lurer på om den er dette tilbudet?|Kontroller den|Er dette tilbudet?|Velg en PDF: nettleseren sammenligner den bit for bit med {quote} fra {company}. Filen blir hos deg.|PDF-fil|Ja: dette er nøyaktig filen som ble sendt|Nei: denne filen avviker fra den som ble sendt|Tilbudets SHA-256|Tilbake til tilbudet|{quote} fra {company}|{sender} sender deg et tilbud på {total}. Du kan lese det, laste det ned og godta eller avslå det uten konto.|Les tilbudet|{company} sendte deg dette tilbudet. Hvis du ikke ventet det, kan du se bort fra det.|Eller kopier denne adressen til nettleseren:",
  fi: "Tästä tarjouksesta on uudempi versio|Se lähetettiin sinulle erillisessä viestissä. Tätä ei voi enää hyväksyä.|Hyväksytty|Hyväksyjä: {name}|Valinnat: {options}. Yhteensä {total}.|Kiitos. Hyväksytyn tiedoston voi ladata täältä milloin tahansa.|Hylätty|Hylkääjä: {name}|Tämä tarjous ei ole enää voimassa|Pyydä lähettäjältä uusi.|Tarjous on sillä välin muuttunut. Lataa sivu uudelleen.|Yhteys katkesi. Kaikki on vielä tallella: yritä uudelleen.|Vastauksesi|Nimesi|Tehtäväsi|Hyväksy tarjous|Hyväksy tarjous ja ehdot|Hylkää sen sijaan|Syy|Hylkää tarjous|Lisävalinnat, jotka voit ottaa|sis. ALV|Yhteensä valintoinesi|Lataa PDF|Onko sinulla tiedosto ja mietit, onko se tämä tarjous?|Tarkista se|Onko tämä se tarjous?|Valitse PDF: selaimesi vertaa sitä bitti bitiltä lähettäjän {company} asiakirjaan {quote}. Tiedosto pysyy sinulla.|PDF-tiedosto|Kyllä: tämä on täsmälleen lähetetty tiedosto|Ei: tämä tiedosto poikkeaa lähetetystä|Tarjouksen SHA-256|Takaisin tarjoukseen|{quote}, {company}|{sender} lähettää sinulle tarjouksen: {total}. Voit lukea ja ladata sen sekä hyväksyä tai hylätä sen ilman tiliä.|Lue tarjous|{company} lähetti sinulle tämän tarjouksen. Jos et odottanut sitä, voit jättää sen huomiotta.|Tai kopioi tämä osoite selaimeesi:",
  pl: "Jest nowsza wersja tej oferty|Wysłano ją w osobnej wiadomości. Tej nie można już przyjąć.|Przyjęta|Przyjęta przez: {name}|Z opcjami: {options}. Razem {total}.|Dziękujemy. Przyjęty plik można tu pobrać w każdej chwili.|Odrzucona|Odrzucona przez: {name}|Ta oferta nie jest już ważna|Poproś nadawcę o nową.|Oferta zmieniła się w międzyczasie. Wczytaj stronę ponownie.|Połączenie zostało przerwane. Wszystko tu zostało: spróbuj ponownie.|Twoja odpowiedź|Imię i nazwisko|Stanowisko|Przyjmij ofertę|Przyjmij ofertę i jej warunki|Odrzuć|Powód|Odrzuć ofertę|Opcje, które możesz dodać|z VAT|Razem z wybranymi opcjami|Pobierz PDF|Masz plik i nie wiesz, czy to ta oferta?|Sprawdź go|Czy to ta oferta?|Wybierz plik PDF: przeglądarka porówna go bit po bicie z dokumentem {quote} od {company}. Plik zostaje u ciebie.|Plik PDF|Tak: to dokładnie ten plik, który wysłano|Nie: ten plik różni się od wysłanego|SHA-256 oferty|Powrót do oferty|{quote} od {company}|{sender} przesyła ofertę na kwotę {total}. Możesz ją przeczytać, pobrać i przyjąć lub odrzucić bez zakładania konta.|Przeczytaj ofertę|{company} przesyła tę ofertę. Jeśli jej nie oczekujesz, możesz ją zignorować.|Albo skopiuj ten adres do przeglądarki:",
  cs: "Existuje novější verze této nabídky|Byla vám zaslána v samostatné zprávě. Tuto již nelze přijmout.|Přijato|Přijal(a): {name}|S volbami: {options}. Celkem {total}.|Děkujeme. Přijatý soubor si zde můžete kdykoli stáhnout.|Odmítnuto|Odmítl(a): {name}|Tato nabídka již neplatí|Požádejte odesílatele o novou.|Nabídka se mezitím změnila. Načtěte stránku znovu.|Spojení se přerušilo. Vše tu zůstalo: zkuste to znovu.|Vaše odpověď|Vaše jméno|Vaše funkce|Přijmout nabídku|Přijmout nabídku a podmínky|Raději odmítnout|Důvod|Odmítnout nabídku|Volitelné položky, které můžete přidat|s DPH|Celkem s vašimi volbami|Stáhnout PDF|Máte soubor a nevíte, zda je to tato nabídka?|Ověřte jej|Je to tato nabídka?|Vyberte PDF: váš prohlížeč jej bit po bitu porovná s dokumentem {quote} od {company}. Soubor zůstane u vás.|Soubor PDF|Ano: je to přesně odeslaný soubor|Ne: tento soubor se od odeslaného liší|SHA-256 nabídky|Zpět k nabídce|{quote} od {company}|{sender} vám posílá nabídku na {total}. Můžete si ji přečíst, stáhnout a přijmout nebo odmítnout bez účtu.|Přečíst nabídku|{company} vám tuto nabídku poslala. Pokud jste ji nečekali, můžete ji ignorovat.|Nebo zkopírujte tuto adresu do prohlížeče:",
  hu: "Ennek az ajánlatnak van újabb verziója|Külön üzenetben küldtük el. Ez már nem fogadható el.|Elfogadva|Elfogadta: {name}|Ezekkel: {options}. Összesen {total}.|Köszönjük. Az elfogadott fájl itt bármikor letölthető.|Elutasítva|Elutasította: {name}|Ez az ajánlat már nem érvényes|Kérjen újat a feladótól.|Az ajánlat közben megváltozott. Töltse be újra az oldalt.|Megszakadt a kapcsolat. Minden megmaradt: próbálja újra.|Az Ön válasza|Az Ön neve|Az Ön beosztása|Ajánlat elfogadása|Ajánlat és feltételek elfogadása|Inkább elutasítom|Indok|Ajánlat elutasítása|Választható tételek|ÁFÁ-val|Összesen a választott tételekkel|PDF letöltése|Van egy fájlja, és nem tudja, hogy ez az ajánlat-e?|Ellenőrizze|Ez az az ajánlat?|Válasszon egy PDF-et: a böngésző bitről bitre összeveti ezzel: {quote}, {company}. A fájl Önnél marad.|PDF-fájl|Igen: pontosan ez az elküldött fájl|Nem: ez a fájl eltér az elküldöttől|Az ajánlat SHA-256 értéke|Vissza az ajánlathoz|{quote}, {company}|{sender} ajánlatot küldött Önnek: {total}. Fiók nélkül elolvashatja, letöltheti, elfogadhatja vagy elutasíthatja.|Ajánlat megtekintése|Ezt az ajánlatot {company} küldte. Ha nem várta, figyelmen kívül hagyhatja.|Vagy másolja ezt a címet a böngészőbe:",
  tr: "Bu teklifin daha yeni bir sürümü var|Size ayrı bir iletiyle gönderildi. Bu sürüm artık kabul edilemez.|Kabul edildi|Kabul eden: {name}|Seçenekler: {options}. Toplam {total}.|Teşekkürler. Kabul edilen dosya buradan her zaman indirilebilir.|Reddedildi|Reddeden: {name}|Bu teklif artık geçerli değil|Gönderenden yeni bir teklif isteyin.|Teklif bu arada değişti. Sayfayı yeniden yükleyin.|Bağlantı kesildi. Her şey duruyor: yeniden deneyin.|Yanıtınız|Adınız|Göreviniz|Teklifi kabul et|Teklifi ve koşulları kabul et|Bunun yerine reddet|Gerekçe|Teklifi reddet|Ekleyebileceğiniz seçenekler|KDV dahil|Seçeneklerinizle toplam|PDF indir|Elinizde bir dosya var ve bu teklif olup olmadığını mı merak ediyorsunuz?|Denetleyin|Teklif bu mu?|Bir PDF seçin: tarayıcınız onu {company} tarafından gönderilen {quote} ile son bitine kadar karşılaştırır. Dosya sizde kalır.|PDF dosyası|Evet: gönderilen dosyanın ta kendisi|Hayır: bu dosya gönderilenden farklı|Teklifin SHA-256 değeri|Teklife dön|{quote}, {company}|{sender} size {total} tutarında bir teklif gönderdi. Hesap açmadan okuyabilir, indirebilir, kabul veya reddedebilirsiniz.|Teklifi oku|Bu teklifi size {company} gönderdi. Beklemiyorsanız yok sayabilirsiniz.|Ya da bu adresi tarayıcınıza kopyalayın:",
} as const;

/** The buyer's words in an organization's language; English where there are none, as on the paper ({@link paperWords}). */
export function buyerWords(locale: string): BuyerWords {
  return wordsIn(locale, english, others);
}

/** A sentence with the names in braces filled in. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
